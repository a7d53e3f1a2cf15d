import { compareNullsLast } from '../ordering.ts';
import type { AskedRouting, ResponseSorting } from './asked-routing.ts';
import { responseColumns } from './response-columns.ts';
import type { RoutingRow } from './routing-row.ts';

type Line = ReturnType<typeof responseColumns>;

export function formResponses(rows: RoutingRow[], asked: AskedRouting) {
  const sorting = asked.sorting.length > 0 ? asked.sorting : [{ id: 'createdAt' as const, desc: true }];
  const lines = rows.map(responseColumns);
  lines.sort((a, b) => compareLines(a, b, sorting));
  return { total: lines.length, data: lines.slice(asked.offset, asked.offset + asked.limit) };
}

function compareLines(a: Line, b: Line, sorting: ResponseSorting[]): number {
  for (const { id, desc } of sorting) {
    // Instants are texts of one length, so their order is that of time.
    const ascending = compareNullsLast(a[id], b[id]);
    if (ascending !== 0) return desc ? -ascending : ascending;
  }
  return b.id - a.id;
}
