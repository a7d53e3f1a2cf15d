import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kpiStatsData } from '../src/contract/kpi-stats.ts';
import { membersData } from '../src/contract/members.ts';
import { operations } from '../src/contract/operations.ts';
import { rowMetrics } from '../src/contract/rows.ts';

const page = readFileSync(new URL('../docs/kpis.md', import.meta.url), 'utf8');

/** The first cells of the table under a heading. */
function explained(heading: string): string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

test.each([
  ['Numbers', [...Object.keys(kpiStatsData.shape), ...rowMetrics]],
  ['Questions', operations.map(({ id }) => id)],
  ['Lists of hosts', Object.keys(membersData.shape)],
])('docs/kpis.md explains under "%s" exactly what the contract has, once each', (heading, names) => {
  const known = new Set(names);
  const found = explained(heading);
  const missing = [...known].filter((name) => !found.includes(name));
  const surplus = found.filter((name, i) => !known.has(name) || found.indexOf(name) !== i);
  const fix = [
    ...missing.map((name) => `add the line:    | \`${name}\` | what it means | what it means in calcom |`),
    ...surplus.map((name) => `remove the line: | \`${name}\` | ...`),
  ];
  expect(fix, `In the table under "## ${heading}" of docs/kpis.md:\n${fix.join('\n')}\n`).toEqual([]);
});

test('every entry of docs/kpis.md says what it means in both sets', () => {
  for (const line of page.split('\n').filter((text) => text.startsWith('| `'))) {
    const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim());
    expect(cells.length, line).toBe(3);
    for (const cell of cells) expect(cell, line).not.toBe('');
  }
});
