import type { UserRow } from '../dataset.ts';
import type { Range } from '../date-range.ts';
import { lowerCase } from '../lower-case.ts';
import type { Semantics } from '../question.ts';
import type { AskedRouting } from './asked-routing.ts';
import { performanceOf } from './performance.ts';
import type { RoutingRow } from './routing-row.ts';

type Routed = { user: UserRow; totalBookings: number };

/** `rows` are of any time. */
export function routedToPerPeriod(
  rows: RoutingRow[],
  asked: AskedRouting,
  window: Range,
  periods: Range[],
  semantics: Semantics,
) {
  const inWindow = rowsIn(rows, window);
  const everybody = routedUsers(inWindow);
  const totals = everybody.map(({ totalBookings }) => totalBookings);

  const found = everybody.filter(({ user }) => isSearchedFor(user, asked.searchQuery));
  found.sort((a, b) =>
    semantics === 'documented'
      ? b.totalBookings - a.totalBookings || a.user.id - b.user.id
      : a.user.id - b.user.id,
  );
  const listed = found.slice(0, asked.limit);
  const byId = [...listed].sort((a, b) => a.user.id - b.user.id);
  const listedPeriods = semantics === 'documented' ? periods : periods.slice(0, asked.limit);
  // A listed period counts whole in calcom, also outside the window.
  const counted = semantics === 'documented' ? inWindow : rows;
  return {
    users: {
      data: listed.map(({ user, totalBookings }) => ({
        id: user.id,
        name: user.name,
        email: user.email,
        avatarUrl: user.avatarUrl,
        performance: performanceOf(totalBookings, totals),
        totalBookings,
      })),
    },
    periodStats: {
      data: listedPeriods.flatMap((period) =>
        byId.map(({ user }) => ({
          userId: user.id,
          period_start: new Date(period.from).toISOString(),
          total: bookingsOf(user, rowsIn(counted, period)),
        })),
      ),
    },
  };
}

function rowsIn(rows: RoutingRow[], range: Range): RoutingRow[] {
  return rows.filter((row) => row.createdAt >= range.from && row.createdAt < range.to);
}

function routedUsers(rows: RoutingRow[]): Routed[] {
  const routed: Routed[] = [];
  for (const row of rows) {
    const user = row.booking?.host ?? null;
    if (user === null || routed.some((one) => one.user.id === user.id)) continue;
    routed.push({ user, totalBookings: bookingsOf(user, rows) });
  }
  return routed;
}

/** Several responses may have led to one of them. */
function bookingsOf(user: UserRow, rows: RoutingRow[]): number {
  const ids = new Set<number>();
  for (const { booking } of rows) {
    if (booking !== null && booking.booking.userId === user.id) ids.add(booking.booking.id);
  }
  return ids.size;
}

function isSearchedFor(user: UserRow, query: string): boolean {
  const folded = lowerCase(query);
  return [user.name, user.email].some((text) => text !== null && lowerCase(text).includes(folded));
}
