import type { RoutedTo, RoutedUser } from '../../../../src/contract/routings/routed-to-per-period.ts';

interface RoutedPeriodBounds {
  readonly from: string;
  readonly to: string;
  readonly isToday: boolean;
}

interface RoutedGrid {
  readonly periods: readonly RoutedPeriodBounds[];
  readonly rows: readonly { readonly user: RoutedUser; readonly totals: readonly number[] }[];
  readonly most: number;
}

/** People by periods; the answer has a line for each of both. */
export function toRoutedGrid({ users, periodStats }: RoutedTo, now: number): RoutedGrid {
  const bounds = new Map<string, RoutedPeriodBounds>();
  const totals = new Map<number, number[]>(users.data.map(({ id }) => [id, []]));
  for (const { userId, period_start, from = period_start, to = period_start, total } of periodStats.data) {
    const isToday = Date.parse(from) <= now && now <= Date.parse(to);
    bounds.set(period_start, { from, to, isToday });
    totals.get(userId)?.push(total);
  }
  return {
    periods: [...bounds.values()],
    rows: users.data.map((user) => ({ user, totals: totals.get(user.id) ?? [] })),
    most: Math.max(0, ...periodStats.data.map(({ total }) => total)),
  };
}
