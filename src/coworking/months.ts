import type { Period } from '../booking/period.ts';
import { join, type Statement, sql, whole } from '../sql/statement.ts';

/** The number of the month that an instant lies in, 0 for the first; all lie in one of them. */
export function monthNumber(instant: Statement, months: readonly Period[]): Statement {
  const cases = months.map(({ to }, n) => sql`WHEN ${instant} < ${whole(to)} THEN ${whole(n)}`);
  return sql`CASE ${join(cases, ' ')} END`;
}

export function withinMonths(instant: Statement, months: readonly Period[]): Statement {
  const [first] = months;
  return sql`${instant} >= ${first?.from ?? 0} AND ${instant} < ${months.at(-1)?.to ?? 0}`;
}
