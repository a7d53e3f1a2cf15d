import { WrongUse } from './cli-error.ts';

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const least = 10 * units.s;
const most = 7 * units.d;

/** `30s`, `5m`, `2h`, in milliseconds. */
export function parseEvery(flag: string, text: string): number {
  const [, count = '', unit = 's'] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const ms = count === '' ? Number.NaN : Number(count) * units[unit as keyof typeof units];
  if (ms >= least && ms <= most) return ms;
  throw new WrongUse(
    `${flag} is ${JSON.stringify(text)}; allowed: a time such as 30s, 5m or 2h, from 10s to 7d.`,
  );
}

/** In the largest unit that tells it exactly. */
export function toEveryText(ms: number | null): string {
  if (ms === null) return '-';
  const [unit, size] = Object.entries(units).findLast(([, one]) => ms % one === 0) ?? ['ms', 1];
  return `${ms / size}${unit}`;
}
