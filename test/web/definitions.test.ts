import { expect } from 'vitest';
import { kpiStatsData } from '../../src/contract/kpi-stats.ts';
import { membersData } from '../../src/contract/members.ts';
import { operations } from '../../src/contract/operations.ts';
import { definitionOf } from '../../web/src/words/definitions.ts';
import { test } from './dashboard.ts';

/** Those that are no number of their own: the numbers in them are named one by one. */
const gathering = ['kpi-stats', 'members', 'rows'];

const names = {
  numbers: Object.keys(kpiStatsData.shape).filter((name) => name !== 'empty' && name !== 'previousRange'),
  lists: Object.keys(membersData.shape),
  charts: operations
    .filter(({ path }) => path.startsWith('/v2/insights/bookings/'))
    .map(({ id }) => id)
    .filter((id) => !gathering.includes(id)),
};

test('every number, list and chart of the contract is on the page of bookings, with what it means', async ({
  open,
}) => {
  const page = await open('/');
  const shown = await page.getByRole('tooltip', { includeHidden: true }).allTextContents();
  for (const name of Object.values(names).flat()) {
    const meaning = definitionOf(name, 'documented');
    expect(meaning, `docs/kpis.md says what ${name} means`).toBeDefined();
    expect(definitionOf(name, 'calcom'), `and in the other set of definitions`).toBeDefined();
    expect(shown, `${name} is on the page`).toContain(meaning);
  }
});
