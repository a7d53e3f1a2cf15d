import { dayMs } from './zone-days.ts';

const historyDays = 1461;
const comingDays = 250;
const growthAYear = 0.32;
/** Sunday first. */
const bookersByWeekday = [0.3, 1.1, 1.15, 1.1, 1, 0.8, 0.3];

/** The days of the demo: its world is as it stands when the as-of day begins, in UTC. */
export class DemoDays {
  readonly now: number;
  readonly first: number;
  /** The last day on which bookings are made. */
  readonly last: number;
  readonly end: number;
  readonly #season: Float32Array;
  readonly #share: Float64Array;

  constructor(asOf: string) {
    this.now = Date.parse(`${asOf}T00:00:00.000Z`);
    if (Number.isNaN(this.now) || new Date(this.now).toISOString().slice(0, 10) !== asOf)
      throw new Error(`not a day: ${asOf}`);
    const today = this.now / dayMs;
    this.first = today - historyDays;
    this.last = today - 1;
    this.end = today + comingDays;
    this.#season = new Float32Array(this.end - this.first + 1);
    for (let day = this.first; day <= this.end; day++) this.#season[day - this.first] = seasonOf(day);
    this.#share = new Float64Array(historyDays);
    let sum = 0;
    for (let i = 0; i < historyDays; i++) {
      const growth = Math.exp((growthAYear * i) / 365.25);
      sum += growth * this.season(this.first + i) * (bookersByWeekday[weekday(this.first + i)] as number);
      this.#share[i] = sum;
    }
    for (let i = 0; i < historyDays; i++) this.#share[i] = (this.#share[i] as number) / sum;
  }

  /** How busy a day of the year is, against the busiest: 0 to 1. */
  season(day: number): number {
    return this.#season[day - this.first] as number;
  }

  /** The part of all bookings that is made by the end of a day. */
  shareBy(day: number): number {
    return this.#share[day - this.first] as number;
  }
}

/** 0 is Sunday. */
export const weekday = (day: number) => (day + 4) % 7;

const byMonth = [0.92, 0.97, 1, 0.96, 0.97, 0.95, 0.86, 0.68, 1, 1, 0.98, 0.85];

function seasonOf(day: number): number {
  const date = new Date(day * dayMs);
  const month = date.getUTCMonth();
  const inMonth = date.getUTCDate();
  if ((month === 11 && inMonth >= 21) || (month === 0 && inMonth <= 2)) return 0.3;
  return byMonth[month] as number;
}
