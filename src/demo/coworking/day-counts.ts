import type { CoworkingWorld } from './coworking-world.ts';
import { bookedAhead, busyness, DayShares } from './day-shares.ts';
import { type LocalMonth, localMonth } from './local-months.ts';
import type { Location } from './locations.ts';

const comingMonths = 3;

/** Every month of every location, in the order in which they are told. */
export function* monthsOf({
  size,
  first,
  locations,
}: CoworkingWorld): Generator<LocalMonth & { index: number }> {
  for (let index = 0; index <= size.months + comingMonths; index++)
    for (const location of locations) yield { ...localMonth(location, first, index), index };
}

const opens = 7 * 60;

/** How many bookings and visits a day has; asked for every day in its turn. */
export class DayCounts {
  readonly #world: CoworkingWorld;
  readonly #bookings: DayShares;
  readonly #visits: DayShares;

  constructor(world: CoworkingWorld) {
    this.#world = world;
    const days = [...monthsOf(world)].flatMap(({ location, firstDay, endDay }) =>
      Array.from({ length: endDay - firstDay }, (_, i) => ({ location, day: firstDay + i })),
    );
    this.#bookings = new DayShares(
      world.size.bookings,
      days.map(({ location, day }) => this.#bookingWeight(location, day)),
    );
    this.#visits = new DayShares(
      world.size.checkins,
      days.map(({ location, day }) => this.#visitWeight(location, day)),
    );
  }

  next(location: Location, day: number): { bookings: number; visits: number } {
    return {
      bookings: this.#bookings.next(this.#bookingWeight(location, day)),
      visits: this.#visits.next(this.#visitWeight(location, day)),
    };
  }

  #bookingWeight({ share }: Location, day: number): number {
    return share * busyness(this.#world.days, day) * bookedAhead(day, this.#world.today);
  }

  #visitWeight({ share, zone }: Location, day: number): number {
    return zone.instant(day, opens) < this.#world.now ? share * busyness(this.#world.days, day) : 0;
  }
}
