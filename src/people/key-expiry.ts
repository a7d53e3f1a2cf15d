import { PeopleError } from './people-error.ts';

const unit = { h: 3_600_000, d: 86_400_000 } as const;
const last = Date.UTC(2200, 0, 1);

/** `90d`, `12h` or a day, which ends the key as it begins in UTC. */
export function parseExpiry(text: string, now: number): number {
  const expiry = span(text, now) ?? day(text);
  if (expiry === null || expiry >= last) {
    throw new PeopleError(
      `${JSON.stringify(text)} is no expiry; allowed: 90d, 12h, a day such as 2027-01-01.`,
      { field: 'expires' },
    );
  }
  if (expiry <= now) throw new PeopleError(`The expiry ${text} is past already.`, { field: 'expires' });
  return expiry;
}

function span(text: string, now: number): number | null {
  const [, count, of] = /^(\d{1,6})([dh])$/.exec(text) ?? [];
  return count === undefined ? null : now + Number(count) * unit[of as keyof typeof unit];
}

function day(text: string): number | null {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text) ? instant : null;
}
