import type { Random } from '../random.ts';
import type { Coworker } from './coworkers.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import { poolOf } from './coworking-teams.ts';
import { toDecimal } from './money.ts';

export interface MoneyCredit {
  readonly id: number;
  readonly total: number;
  readonly validFrom: number;
  remaining: number;
  usedAt: number;
}

const drawnShare = 0.6;
const keptBookings = 8;

/** The booking credits of a month, drawn on as bookings are charged, and the bookings that there were. */
export class MoneyCredits {
  readonly #current = new Map<Coworker, MoneyCredit>();
  readonly #bookings = new Map<Coworker, number[]>();
  readonly #batches: CoworkingBatches;
  readonly #random: Random;

  constructor(batches: CoworkingBatches, random: Random) {
    this.#batches = batches;
    this.#random = random;
  }

  grant(coworker: Coworker, credit: MoneyCredit): void {
    this.#current.set(coworker, credit);
  }

  /** In cents, what the credit of the coworker or of his team's pool gives to a price. */
  draw(coworker: Coworker, cents: number, bookingId: number, at: number): number {
    const credit = this.#current.get(poolOf(coworker));
    if (credit === undefined || credit.validFrom > at || !this.#random.chance(drawnShare)) return 0;
    const used = Math.min(credit.remaining, cents);
    if (used > 0) this.use(credit, used, bookingId, at);
    return used;
  }

  use(credit: MoneyCredit, cents: number, bookingId: number | null, at: number): void {
    credit.remaining -= cents;
    credit.usedAt = Math.max(credit.usedAt, at);
    this.#batches.addNamed('bookingCreditUses', {
      Id: this.#batches.nextId('bookingCreditUses'),
      UpdatedOn: at,
      CreatedOn: at,
      CoworkerBookingCreditId: credit.id,
      BookingId: bookingId,
      CreditUsed: toDecimal(cents),
    });
  }

  noteBooking(coworker: Coworker, id: number): void {
    const ids = this.#bookings.get(coworker) ?? [];
    if (ids.length === 0) this.#bookings.set(coworker, ids);
    ids.push(id);
    if (ids.length > keptBookings) ids.shift();
  }

  /** The last ones that are over, of those that stand. */
  bookingsOf(coworker: Coworker): readonly number[] {
    return this.#bookings.get(coworker) ?? [];
  }

  /** Credit of a plan lapses with the month. */
  lapse(): void {
    this.#current.clear();
  }
}
