/** A day of the calendar, `2026-10-31`; the days of the pages are whole days in the chosen zone. */
export type Day = string;

const dayMs = 86_400_000;
const toUtc = (day: Day) => Date.parse(`${day}T00:00:00.000Z`);
const fromUtc = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

export const isDay = (text: string | null): text is Day =>
  text !== null &&
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(toUtc(text)) &&
  fromUtc(toUtc(text)) === text &&
  text >= '1970-01-01' &&
  text <= '2199-12-31';

export const plusDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * dayMs);

/** How many days from the one to the other, both counted. */
export const daysFrom = (first: Day, last: Day): number =>
  Math.round((toUtc(last) - toUtc(first)) / dayMs) + 1;

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];

export function firstOfMonth(day: Day, monthsOn = 0): Day {
  const [year, month] = parts(day);
  return fromUtc(Date.UTC(year, month - 1 + monthsOn, 1));
}

/** The last day of the month where the month is too short. */
export function plusMonths(day: Day, months: number): Day {
  const [, , date] = parts(day);
  const last = plusDays(firstOfMonth(day, months + 1), -1);
  const [year, month, lastDate] = parts(last);
  return fromUtc(Date.UTC(year, month - 1, Math.min(date, lastDate)));
}

export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(toUtc(day)).getUTCDay());

/** The first day of its week. */
export const mondayOf = (day: Day): Day => plusDays(day, -((new Date(toUtc(day)).getUTCDay() + 6) % 7));

const kept = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all that is asked of it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    kept.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  kept.set(zone, format);
  return format;
}

/** The day of an instant in a zone. */
export function dayIn(zone: string, instant: Date): Day {
  const parts = formatOf(zone).formatToParts(instant);
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return `${of('year')}-${of('month')}-${of('day')}`;
}
