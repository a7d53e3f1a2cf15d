import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kpiStatsData } from '../src/contract/kpi-stats.ts';
import { membersData } from '../src/contract/members.ts';
import { bookingOperations, routingOperations } from '../src/contract/operations.ts';
import { performances } from '../src/contract/routings/routed-to-per-period.ts';
import { rowMetrics } from '../src/contract/rows.ts';
import { kpiFields } from '../src/contract/teams/team-kpi.ts';

const pageOf = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

/** The first cells of the table under a heading. */
function explained(page: string, heading: string): string[] {
  const section =
    pageOf(page)
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

test.each([
  ['kpis.md', 'Numbers', [...Object.keys(kpiStatsData.shape), ...rowMetrics]],
  ['kpis.md', 'Questions', bookingOperations.map(({ id }) => id)],
  ['kpis.md', 'Lists of hosts', Object.keys(membersData.shape)],
  ['routing.md', 'Questions', routingOperations.map(({ id }) => id)],
  ['routing.md', 'Performance', performances],
  ['teams.md', 'Numbers', kpiFields],
])('docs/%s explains under "%s" exactly what the contract has, once each', (page, heading, names) => {
  const known = new Set<string>(names);
  const found = explained(page, heading);
  const missing = [...known].filter((name) => !found.includes(name));
  const surplus = found.filter((name, i) => !known.has(name) || found.indexOf(name) !== i);
  const fix = [
    ...missing.map((name) => `add the line:    | \`${name}\` | what it means | what it means in calcom |`),
    ...surplus.map((name) => `remove the line: | \`${name}\` | ...`),
  ];
  expect(fix, `In the table under "## ${heading}" of docs/${page}:\n${fix.join('\n')}\n`).toEqual([]);
});

test.each(['kpis.md', 'routing.md'])('every entry of docs/%s says what it means in both sets', (page) => {
  for (const line of pageOf(page)
    .split('\n')
    .filter((text) => text.startsWith('| `'))) {
    const cells = line.split(' | ').map((cell) => cell.replaceAll('|', '').trim());
    expect(cells.length, line).toBe(3);
    for (const cell of cells) expect(cell, line).not.toBe('');
  }
});
