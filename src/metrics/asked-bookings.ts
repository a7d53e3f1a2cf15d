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

/** A FROM item: the bookings asked about, each with its class in `k_class`. */
export function fromBookings(asked: AskedBookings, ...more: Statement[]): Statement {
  const { scope, filters, definitions, now } = asked;
  const dates = filters.ranges.flatMap(({ basis, period }) => withinPeriod(basis, period, definitions));
  const where = all([inScope(scope), ...filters.predicates, ...dates, ...more]);
  return sql`(SELECT *, ${definitions.bookingClass(now)} AS k_class FROM booking WHERE ${where}) asked`;
}
