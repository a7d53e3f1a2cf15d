import type { Asked } from './asked.ts';
import { passesDateFilter } from './date-filter.ts';
import type { Range } from './date-range.ts';
import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';

/** `instead`, when given, replaces the range of every date filter. */
export function matchingRows(
  visible: JoinedBooking[],
  asked: Asked,
  semantics: Semantics,
  instead: Range | null,
): JoinedBooking[] {
  const matching: JoinedBooking[] = [];
  for (const row of visible) {
    const passesDates = asked.filters.dates.every((filter) =>
      passesDateFilter(row, instead === null ? filter : { ...filter, range: instead }, semantics),
    );
    const passesTests = asked.filters.tests.every((test) => test(row));
    if (passesDates && passesTests) matching.push(row);
  }
  return matching;
}
