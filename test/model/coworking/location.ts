import type { Temporal } from 'temporal-polyfill';
import { clockAt, dayAt, dayStart } from '../local-day.ts';
import type { Dataset } from './dataset.ts';
import type { BusinessRow, TeamRow } from './source-rows.ts';

const ofWindows: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Eastern Standard Time': 'America/New_York',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Nepal Standard Time': 'Asia/Kathmandu',
  'Romance Standard Time': 'Europe/Paris',
  UTC: 'UTC',
};

export function businessOf(dataset: Dataset, id: number | null | undefined): BusinessRow | undefined {
  return dataset.businesses.find((business) => business.Id === id);
}

/** A location without a usable zone is in UTC. */
export function zoneOf(dataset: Dataset, team: TeamRow): string {
  const business = businessOf(dataset, team.BusinessId);
  if (business === undefined) return 'UTC';
  const listed = dataset.simpletimezones.find((zone) => zone.Id === business.SimpleTimeZoneId);
  const name = business.SimpleTimeZoneName ?? listed?.Name ?? '';
  return ofWindows[name] ?? 'UTC';
}

export function currencyOf(dataset: Dataset, team: TeamRow): string | null {
  return businessOf(dataset, team.BusinessId)?.CurrencyCode ?? null;
}

export type Span = { from: number; to: number };

export const isWithin = (instant: number, { from, to }: Span) => instant >= from && instant < to;

export type Month = Temporal.PlainYearMonth;

export function monthAt(instant: number, zone: string): Month {
  return clockAt(instant, zone).toPlainDate().toPlainYearMonth();
}

export function spanOfMonth(month: Month, zone: string): Span {
  const first = month.toPlainDate({ day: 1 });
  return { from: dayStart(first, zone), to: dayStart(first.add({ months: 1 }), zone) };
}

/** The Monday of the week that the instant falls in. */
export function mondayOf(instant: number, zone: string): Temporal.PlainDate {
  const day = dayAt(instant, zone);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** By the clock on the wall, without a zone. */
export function wallClock(instant: string, zone: string): string {
  return clockAt(Date.parse(instant), zone).toString({ smallestUnit: 'millisecond' });
}
