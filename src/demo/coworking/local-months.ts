import { Temporal } from 'temporal-polyfill';
import { dayMs } from '../zone-days.ts';
import type { Location } from './locations.ts';

/** A calendar month of a location. */
export interface LocalMonth {
  readonly location: Location;
  /** Instants, half-open. */
  readonly start: number;
  readonly end: number;
  /** Days from 1970-01-01, half-open. */
  readonly firstDay: number;
  readonly endDay: number;
}

/** The month that is so many after that of the day `first`. */
export function localMonth(location: Location, first: number, index: number): LocalMonth {
  const day = Temporal.Instant.fromEpochMilliseconds(first * dayMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
  const from = day.with({ day: 1 }).add({ months: index });
  const to = from.add({ months: 1 });
  const timeZone = location.zone.name;
  return {
    location,
    start: from.toZonedDateTime(timeZone).epochMilliseconds,
    end: to.toZonedDateTime(timeZone).epochMilliseconds,
    firstDay: Date.UTC(from.year, from.month - 1, 1) / dayMs,
    endDay: Date.UTC(to.year, to.month - 1, 1) / dayMs,
  };
}

/** The instants within a month at which something of it changes: its beginning, and a change of the clock. */
export function edgesOf({ location, start, end }: LocalMonth): number[] {
  const before = Temporal.Instant.fromEpochMilliseconds(start - 1).toZonedDateTimeISO(location.zone.name);
  const change = before.getTimeZoneTransition('next')?.epochMilliseconds ?? end;
  return change < end ? [start, change] : [start];
}
