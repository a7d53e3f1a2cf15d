import { type DemoDays, weekday } from '../demo-days.ts';

/** Sunday first. */
const byWeekday = [0.12, 1, 1.15, 1.2, 1.1, 0.8, 0.2];
const growthAYear = 0.25;

/** Deals out a total over the days of all locations in proportion to how busy they are: exactly, however it is cut. */
export class DayShares {
  readonly #total: number;
  readonly #weight: number;
  #before = 0;
  #dealt = 0;

  constructor(total: number, weights: Iterable<number>) {
    this.#total = total;
    let sum = 0;
    for (const weight of weights) sum += weight;
    this.#weight = sum;
  }

  next(weight: number): number {
    this.#before += weight;
    const until = Math.min(this.#total, Math.round((this.#total * this.#before) / this.#weight));
    const count = until - this.#dealt;
    this.#dealt = until;
    return count;
  }
}

export const busyness = (days: DemoDays, day: number) =>
  days.season(day) *
  (byWeekday[weekday(day)] as number) *
  Math.exp((growthAYear * (day - days.first)) / 365.25);

/** Part of the bookings of a coming day is made already. */
export const bookedAhead = (day: number, today: number) => (day < today ? 1 : Math.exp((today - day) / 16));
