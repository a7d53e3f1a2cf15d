import { expect } from 'vitest';
import type { TeamRecords } from '../../src/contract/teams/team-records.ts';
import type { TeamView } from '../../src/contract/teams/team-view.ts';
import { test } from './dashboard.ts';
import { downloadRows } from './downloaded.ts';
import type { Stage } from './global-setup.ts';
import { panel, readTable, tableOf, toNumber } from './reading-page.ts';
import { settled } from './settled.ts';

/** What is asked with a key in place of a session. */
async function get<Data>({ url, key }: Stage, path: string): Promise<Data> {
  const answer = await fetch(new URL(path, url), { headers: { Authorization: `Bearer ${key}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { readonly data: Data }).data;
}

const counted = [
  'UninvoicedProducts',
  'UninvoicedExtraServices',
  'UnivoicedEventAttendees',
  'UnivoicedTimepasses',
] as const;

test('a team is chosen from those one may open, and its members have the numbers of the API', async ({
  open,
  stage,
}) => {
  const page = await open('/teams');
  const teams = tableOf(page, 'Teams').locator('tbody tr');
  expect(await teams.count()).toBeGreaterThan(1);
  await teams.first().getByRole('button').click();
  await settled(page);
  const id = new URL(page.url()).searchParams.get('team');
  const view = await get<TeamView>(stage, `/v1/teams/${id}/kpi`);
  const rows = await readTable(tableOf(page, `Members of ${view.team.name}`));
  expect(rows).toHaveLength(view.members.length);
  for (const member of view.members) {
    const row = rows.find(([name = '']) => name.startsWith(member.CoworkerFullName)) ?? [];
    expect(row.slice(1, 5).map(toNumber), member.CoworkerFullName).toEqual(
      counted.map((field) => member[field]),
    );
  }
  const foot = tableOf(page, `Members of ${view.team.name}`).locator('tfoot tr').first();
  expect((await foot.locator('td, th').allTextContents()).slice(1, 5).map(toNumber)).toEqual(
    counted.map((field) => view.totals[field]),
  );

  const copy = await open(page.url());
  expect(await readTable(tableOf(copy, `Members of ${view.team.name}`))).toEqual(rows);
});

test('a number of a team opens its records, which come as a file', async ({ open, stage }) => {
  const page = await open('/teams');
  await tableOf(page, 'Teams').locator('tbody tr').first().getByRole('button').click();
  await settled(page);
  const number = page.getByRole('button', { name: /^All members, .*Open the records\.$/ }).first();
  await number.click();
  await panel(page).waitFor();
  await settled(page);
  const { searchParams } = new URL(page.url());
  const field = [...searchParams.values()].find((value) => /^(Un|Rem|Boo|Che)/.test(value)) ?? '';
  const records = await get<TeamRecords>(
    stage,
    `/v1/teams/${searchParams.get('team')}/records?field=${field}`,
  );
  expect(await panel(page).getByRole('navigation', { name: 'Rows' }).textContent()).toContain(
    ` of ${records.total.toLocaleString('en')}`,
  );
  const { rows } = await downloadRows(page);
  expect(rows).toHaveLength(records.total);
});

test('the attendance goes week by week, by buttons and by keys', async ({ open }) => {
  const page = await open('/teams');
  await tableOf(page, 'Teams').locator('tbody tr').first().getByRole('button').click();
  await settled(page);
  const week = () => new URL(page.url()).searchParams.get('week');
  expect(week()).toBeNull();
  await page.keyboard.press('[');
  expect(week()).toBe('2026-11-02');
  await page.getByRole('button', { name: 'The week before' }).click();
  expect(week()).toBe('2026-10-26');
  await settled(page);
  await page.getByRole('button', { name: 'This week' }).click();
  expect(week()).toBeNull();
  await settled(page);
});
