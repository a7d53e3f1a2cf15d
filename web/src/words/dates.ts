import type { Day } from './days.ts';
import { locale } from './locale.ts';

type Style = Intl.DateTimeFormatOptions;

const kept = new Map<string, Intl.DateTimeFormat>();

/** Making one is slow, and a table needs the same one for every row. */
function formatOf(timeZone: string, style: Style): Intl.DateTimeFormat {
  const name = `${timeZone} ${JSON.stringify(style)}`;
  const format = kept.get(name) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone });
  kept.set(name, format);
  return format;
}

const atNoon = (day: Day) => new Date(`${day}T12:00:00.000Z`);
const dayStyle: Style = { day: 'numeric', month: 'short', year: 'numeric' };

export const toRangeText = (first: Day, last: Day) =>
  formatOf('UTC', dayStyle).formatRange(atNoon(first), atNoon(last));

export const toMonthText = (day: Day) =>
  formatOf('UTC', { month: 'short', year: 'numeric' }).format(atNoon(day));

/** Mon 16 Nov */
export const toShortDayText = (day: Day) =>
  formatOf('UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(atNoon(day));

/** For an axis of months. */
export const toShortMonthText = (day: Day) => formatOf('UTC', { month: 'short' }).format(atNoon(day));

/** 9:30 to 11:00 */
export const toTimeRangeText = (from: string, to: string, zone: string) =>
  formatOf(zone, { hour: 'numeric', minute: '2-digit' }).formatRange(new Date(from), new Date(to));

export const toInstantText = (instant: string | Date, zone: string) =>
  formatOf(zone, { ...dayStyle, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

export const toInstantRangeText = (from: string, to: string, zone: string) =>
  formatOf(zone, dayStyle).formatRange(new Date(from), new Date(to));

/** A bucket as short as the axis needs it. */
export const toShortText = (instant: string, zone: string, style: Style) =>
  formatOf(zone, style).format(new Date(instant));

const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** 3 minutes ago, in 3 days */
export function toAgeText(instant: Date, now: number): string {
  const age = now - instant.getTime();
  const [unit, length] = units.find(([, ms]) => Math.abs(age) >= ms) ?? ['minute', 60_000];
  return ago.format(age < 0 ? Math.round(-age / length) : -Math.floor(age / length), unit);
}

/** An hour of a day: 9:00, or 9 AM; 24 is 0. */
export const toHourText = (hour: number) =>
  formatOf('UTC', { hour: 'numeric', ...(locale.startsWith('en-US') ? {} : { minute: '2-digit' }) }).format(
    new Date(Date.UTC(2000, 0, 1, hour)),
  );
