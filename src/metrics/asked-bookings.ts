import type { Scope } from '../booking/scope.ts';
import { all, type Statement, sql } from '../sql/statement.ts';
import { type BookingFilters, withinPeriod } from './booking-filters.ts';
import type { Definitions } from './definitions.ts';
import { inScope } from './scope-predicate.ts';

/** Which bookings a question is about, and what its words mean. */
export interface AskedBookings {
  readonly scope: Scope;
  readonly filters: BookingFilters;
  readonly definitions: Definitions;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * `WHERE` and which bookings are asked about. It follows `FROM booking` in the very SELECT that groups or limits them:
 * a store of many nodes works off such a SELECT where the rows lie, and brings together all rows of any other.
 */
export function whereAsked({ scope, filters, definitions }: AskedBookings, ...more: Statement[]): Statement {
  const dates = filters.ranges.flatMap(({ basis, period }) => withinPeriod(basis, period, definitions));
  return sql`WHERE ${all([inScope(scope), ...filters.predicates, ...dates, ...more])}`;
}
