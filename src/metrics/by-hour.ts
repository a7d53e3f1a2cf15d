import { clockOffsets } from '../booking/offsets.ts';
import type { OpenPeriod, Period } from '../booking/period.ts';
import { statusCodes } from '../booking/status.ts';
import type { Zone } from '../booking/zone.ts';
import { type Statement, sql } from '../sql/statement.ts';
import { type AskedBookings, fromBookings } from './asked-bookings.ts';
import type { BookingFilters } from './booking-filters.ts';
import { hourOfDay } from './local-time.ts';

/** No booking starts outside the years 1970 to 2199. */
const everything: Period = { from: Date.UTC(1970), to: Date.UTC(2200) };

/** As much of time as the filter on the start leaves: the fewer changes of the clock, the smaller the statement. */
function startsWithin({ ranges }: BookingFilters): Period {
  const starts = ranges.flatMap(({ basis, period }) => (basis === 'startTime' ? [period] : []));
  const narrowed = starts.reduce<OpenPeriod>(
    (all, { from, to }) => ({
      from: Math.max(all.from ?? everything.from, from ?? everything.from),
      to: Math.min(all.to ?? everything.to, to ?? everything.to),
    }),
    everything,
  ) as Period;
  return narrowed.from < narrowed.to ? narrowed : { from: narrowed.from, to: narrowed.from + 1 };
}

/** The hour of the day, 0 to 23, at which a booking starts. */
export const startHour = (zone: Zone, filters: BookingFilters): Statement =>
  hourOfDay(sql`start_time`, clockOffsets(zone, startsWithin(filters)));

export const accepted = sql`status = ${statusCodes.accepted}`;

export const byHourQuery = (asked: AskedBookings, zone: Zone): Statement => sql`
  SELECT ${startHour(zone, asked.filters)} AS k_hour, count(*) AS bookings
  FROM ${fromBookings(asked, accepted)} GROUP BY k_hour`;
