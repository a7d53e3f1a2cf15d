import type { DemoWorld } from './demo-world.ts';
import type { Draft } from './draft.ts';
import { DraftQueue } from './draft-queue.ts';
import { freshDraft } from './fresh-draft.ts';
import { shortUid } from './random-id.ts';
import { startAfter } from './start-time.ts';
import { dayMs } from './zone-days.ts';

/** Hours in which people book, in UTC: business hours from Asia's morning to America's evening. */
const bookingHours = [
  0, 1, 3, 5, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 12, 12, 13, 13, 13, 14, 14, 14, 15, 15, 16, 16, 17, 18,
  19, 20, 21, 22,
];

/** Hands out exactly as many drafts as there are to be bookings, in the order of their creation. */
export class BookingPlan {
  readonly #world: DemoWorld;
  readonly #bookings: number;
  readonly #waiting = new DraftQueue();
  #handed = 0;
  #day: number;
  #times = new Float64Array(0);
  #nextTime = 0;

  constructor(world: DemoWorld, bookings: number) {
    this.#world = world;
    this.#bookings = bookings;
    this.#day = world.days.first - 1;
  }

  /** How many more bookings fit. */
  get room(): number {
    return this.#bookings - this.#handed - this.#waiting.size;
  }

  add(draft: Draft): void {
    this.#waiting.add(draft);
  }

  next(): Draft | undefined {
    for (;;) {
      const fresh = this.room > 0 ? this.#times[this.#nextTime] : undefined;
      const dayEnds = (this.#day + 1) * dayMs;
      if (this.#waiting.nextAt < Math.min(fresh ?? dayEnds, dayEnds)) {
        this.#handed++;
        return this.#waiting.take();
      }
      if (fresh !== undefined) {
        this.#nextTime++;
        return this.#fresh(fresh);
      }
      if (this.#day >= this.#world.days.last) return undefined;
      this.#openDay(this.#day + 1);
    }
  }

  #fresh(createdAt: number): Draft {
    const draft = freshDraft(this.#world, createdAt);
    this.#handed++;
    return draft.event.traits.includes('recurring') ? this.#series(draft) : draft;
  }

  /** The same hour in the weeks that follow, booked in one go. */
  #series(draft: Draft): Draft {
    const { random, days } = this.#world;
    const series = shortUid(random);
    const start = startAfter(draft.createdAt, draft.host, draft.event.length, days, random);
    const zone = draft.host.zone;
    const day = zone.dayOf(start);
    const minute = (start - zone.instant(day, 0)) / 60_000;
    const more = Math.min(random.whole(3, 7), this.room);
    for (let week = 1; week <= more; week++)
      this.add({ ...draft, series, start: zone.instant(day + 7 * week, minute) });
    return { ...draft, series, start };
  }

  #openDay(day: number): void {
    const { days, random } = this.#world;
    this.#day = day;
    const due = day === days.last ? this.room : Math.round(this.#bookings * days.shareBy(day)) - this.#handed;
    this.#times = new Float64Array(Math.max(0, due));
    for (let i = 0; i < due; i++)
      this.#times[i] = day * dayMs + Math.floor((random.pick(bookingHours) + random.unit()) * 3_600_000);
    this.#times.sort();
    this.#nextTime = 0;
  }
}
