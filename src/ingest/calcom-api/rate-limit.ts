import type { Busy } from '../asking/usually-busy.ts';
import { usuallyBusy } from '../asking/usually-busy.ts';

/** Who has asked too often is left out for so long. */
const block = 60_000;
const longest = 120_000;

/** How long to wait before the next request, by `X-RateLimit-Remaining-Default` and its like. */
export function toPace(headers: Headers, now: number): number {
  let pace = 0;
  for (const [name, value] of headers) {
    const [, limit] = /^x-ratelimit-remaining(-.+)?$/.exec(name) ?? [];
    if (!name.startsWith('x-ratelimit-remaining') || !/^\d+$/.test(value) || Number(value) > 0) continue;
    pace = Math.max(pace, toReset(headers.get(`x-ratelimit-reset${limit ?? ''}`), now) ?? block);
  }
  return Math.min(pace, longest);
}

/** Seconds to go, or the instant in seconds where something before the source counts that way. */
function toReset(told: string | null, now: number): number | null {
  if (told === null || !/^\d+$/.test(told)) return null;
  const seconds = Number(told);
  return seconds > 1e9 ? Math.max(seconds * 1_000 - now, 0) : seconds * 1_000;
}

/** Cal.com does not say how long when it has had enough: until the limit is reset, or the usual minute. */
export const isBusy: Busy = (refusal, now) => {
  const busy = usuallyBusy(refusal, now);
  return busy === true && refusal.status === 429 ? toPace(refusal.headers, now) || block : busy;
};
