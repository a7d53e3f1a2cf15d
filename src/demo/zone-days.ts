import { Temporal } from 'temporal-polyfill';

export const dayMs = 86_400_000;
export const minuteMs = 60_000;

/** The offsets of a zone at noon of each day: office hours never meet a change of the clock. */
export class ZoneDays {
  readonly name: string;
  readonly #first: number;
  readonly #offsets: Int32Array;

  constructor(name: string, firstDay: number, lastDay: number) {
    this.name = name;
    this.#first = firstDay;
    this.#offsets = new Int32Array(lastDay - firstDay + 1);
    const start = Temporal.Instant.fromEpochMilliseconds((firstDay - 1) * dayMs).toZonedDateTimeISO(name);
    let offset = start.offsetNanoseconds / 1e6;
    let change = start.getTimeZoneTransition('next');
    for (let day = firstDay; day <= lastDay; day++) {
      const noon = day * dayMs + dayMs / 2;
      while (change !== null && change.epochMilliseconds <= noon - offset) {
        offset = change.offsetNanoseconds / 1e6;
        change = change.getTimeZoneTransition('next');
      }
      this.#offsets[day - firstDay] = offset;
    }
  }

  /** The instant of a local minute of a local day; days are counted from 1970-01-01. */
  instant(day: number, minute: number): number {
    return day * dayMs + minute * minuteMs - this.#offset(day);
  }

  /** The local day of an instant, to within an hour at its edges when the clock changes. */
  dayOf(instant: number): number {
    return Math.floor((instant + this.#offset(Math.floor(instant / dayMs))) / dayMs);
  }

  #offset(day: number): number {
    return this.#offsets[day - this.#first] as number;
  }
}
