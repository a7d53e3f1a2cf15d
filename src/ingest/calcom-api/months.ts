/** A calendar month in UTC, cut off where what is known ends. */
export interface Month {
  /** 2026-11 */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const firstOf = (instant: number, later = 0) => {
  const day = new Date(instant);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + later);
};

/** From the month of one instant until before another. */
export function monthsFrom(first: number, end: number): Month[] {
  const months: Month[] = [];
  for (let from = firstOf(first); from < end; from = firstOf(from, 1)) {
    const name = new Date(from).toISOString().slice(0, 7);
    months.push({ name, from, to: Math.min(firstOf(from, 1), end) });
  }
  return months;
}

export const monthsBack = (count: number, end: number): Month[] => monthsFrom(firstOf(end, 1 - count), end);
