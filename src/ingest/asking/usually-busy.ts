/** An answer that is not the one asked for. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Whether to wait and try again: for so many milliseconds, or `true` when the source does not say how long. */
export type Busy = (refusal: Refusal, now: number) => number | boolean;

/** Too many requests, and what is wrong with the source itself and may pass. */
export const usuallyBusy: Busy = ({ status, headers }, now) =>
  (status === 408 || status === 429 || (status >= 500 && status !== 501)) &&
  (toPause(headers.get('retry-after'), now) ?? true);

/** Seconds, or the instant at which it may be asked again. */
function toPause(told: string | null, now: number): number | null {
  if (told === null) return null;
  if (/^\d+(\.\d+)?$/.test(told.trim())) return Math.ceil(Number(told) * 1_000);
  const at = Date.parse(told);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}
