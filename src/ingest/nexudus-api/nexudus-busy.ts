import { type Busy, usuallyBusy } from '../asking/usually-busy.ts';

/** Between two requests, in milliseconds, whatever is told. */
const least = 100;

/**
 * "You must wait before accessing this url again." is a 409 as documented, and a 429 as met today; the seconds are in
 * Retry-After or in the text, or nowhere.
 */
export const nexudusBusy: Busy = (refusal, now) => {
  if (refusal.status !== 409 && refusal.status !== 429) return usuallyBusy(refusal, now);
  const told = usuallyBusy({ ...refusal, status: 429 }, now);
  if (typeof told === 'number') return Math.max(told, least);
  const [, seconds] = /\bwait (\d+(?:\.\d+)?) ?s/i.exec(refusal.text) ?? [];
  return seconds === undefined ? true : Math.max(Math.ceil(Number(seconds) * 1_000), least);
};
