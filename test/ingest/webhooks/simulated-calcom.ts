import type { SeededRandom } from '../../model/seeded-random.ts';
import type { PlainRow, Tables } from '../tables.ts';

const began = Date.UTC(2026, 2, 1);
const minute = 60_000;
export const at = (minutes: number) => began + minutes * minute;
const iso = (instant: number) => new Date(instant).toISOString();

interface Guest {
  readonly id: number;
  readonly email: string;
  noShow: boolean;
}

/** A booking as the database of the source has it. */
interface Booking {
  readonly id: number;
  readonly createdAt: number;
  readonly startTime: number;
  readonly from: Booking | null;
  host: number;
  status: string;
  rescheduled: boolean | null;
  updatedAt: number | null;
  rating: number | null;
  noShowHost: boolean;
  paid: boolean;
  guests: Guest[];
}

/** One little Cal.com that lives for a while: what happened when, what it sent, and what it looked like in between. */
export class SimulatedCalcom {
  readonly #random: SeededRandom;
  readonly #first: number;
  readonly #bookings: Booking[] = [];
  readonly #sent: PlainRow[] = [];
  #made = 0;
  /** Bookings that a guest has left, which no webhook tells. */
  readonly untold = new Set<number>();

  constructor(random: SeededRandom, world: number) {
    this.#random = random;
    this.#first = world * 100 + 1;
  }

  /** Something happens at this minute, or nothing. */
  live(minutes: number): void {
    const random = this.#random;
    const now = at(minutes);
    const open = this.#bookings.filter(({ status }) => status === 'accepted' || status === 'pending');
    if (this.#made < 6 && (open.length === 0 || random.chance(0.25))) {
      this.#make(now, null);
      return;
    }
    const booking = random.pick(open.length > 0 ? open : this.#bookings);
    if (booking.status === 'pending')
      this.#change(booking, now, random.chance(0.7) ? 'accepted' : 'rejected');
    else this.#happen(booking, now);
  }

  #happen(booking: Booking, now: number): void {
    const random = this.#random;
    const touch = () => {
      booking.updatedAt = now;
    };
    switch (random.below(10)) {
      case 0:
        this.#change(booking, now, 'cancelled');
        break;
      case 1:
        this.#cancelForAnother(booking, now);
        break;
      case 2:
        if (this.#made < 6 && booking.status === 'accepted') this.#make(now, booking);
        break;
      case 3: {
        const guest = random.pick(booking.guests);
        guest.noShow = !guest.noShow;
        this.#sendNoShow(booking, guest, now);
        break;
      }
      case 4:
        booking.rating = random.between(1, 5);
        touch();
        break;
      case 5:
        booking.noShowHost = !booking.noShowHost;
        touch();
        break;
      case 6:
        booking.host = 3 - booking.host;
        touch();
        this.#send('BOOKING_REASSIGNED', booking, now);
        break;
      case 7:
        booking.paid = true;
        touch();
        this.#send('BOOKING_PAID', booking, now);
        break;
      case 8:
        if (booking.guests.length > 1) {
          booking.guests.splice(random.below(booking.guests.length), 1);
          this.untold.add(booking.id);
        }
        break;
      default:
        if (random.chance(0.3) && !this.#bookings.some(({ from }) => from === booking)) {
          this.#bookings.splice(this.#bookings.indexOf(booking), 1);
        }
    }
  }

  /** What was sent by webhooks, in order. */
  get sent(): readonly PlainRow[] {
    return this.#sent;
  }

  /** The tables as they are now. */
  tables(): Tables {
    return {
      users: [1, 2].map((id) => ({
        id,
        email: `host${id}@x.test`,
        name: `Host ${id}`,
        username: `host${id}`,
      })),
      EventType: [{ id: 11, title: 'Intro', slug: 'intro', length: 30, userId: 1 }],
      Booking: this.#bookings.map(toRow),
      Attendee: this.#bookings.flatMap(({ id, guests }) =>
        guests.map((guest) => ({
          id: guest.id,
          bookingId: id,
          email: guest.email,
          name: 'G',
          noShow: guest.noShow,
        })),
      ),
    };
  }

  #make(now: number, from: Booking | null): void {
    const id = this.#first + this.#made++;
    const guests = [0, 1].slice(this.#random.below(2)).map((n) => ({
      id: id * 10 + n,
      email: `guest${n}@x.test`,
      noShow: false,
    }));
    const asked = this.#random.chance(0.3);
    const booking: Booking = {
      id,
      createdAt: now,
      startTime: now + this.#random.between(1, 30) * 60 * minute,
      from,
      host: from?.host ?? this.#random.between(1, 2),
      status: asked ? 'pending' : 'accepted',
      rescheduled: null,
      updatedAt: this.#random.chance(0.5) ? null : now,
      rating: null,
      noShowHost: false,
      paid: false,
      guests,
    };
    this.#bookings.push(booking);
    if (from !== null) {
      from.status = 'cancelled';
      from.rescheduled = true;
      from.updatedAt = now;
    }
    const moved = from === null ? 'BOOKING_CREATED' : 'BOOKING_RESCHEDULED';
    this.#send(asked ? 'BOOKING_REQUESTED' : moved, booking, now);
    if (this.#random.chance(0.5)) this.#planMeeting(booking);
  }

  #change(booking: Booking, now: number, status: string): void {
    booking.status = status;
    booking.updatedAt = now;
    const trigger =
      { accepted: 'BOOKING_CREATED', rejected: 'BOOKING_REJECTED' }[status] ?? 'BOOKING_CANCELLED';
    this.#send(trigger, booking, now);
  }

  #cancelForAnother(booking: Booking, now: number): void {
    booking.rescheduled = true;
    this.#change(booking, now, 'cancelled');
  }

  #send(trigger: string, booking: Booking, now: number): void {
    const { id, startTime, from, host, status, guests, rescheduled } = booking;
    this.#sent.push({
      triggerEvent: trigger,
      createdAt: iso(now + 500),
      payload: {
        bookingId: id,
        uid: `uid-${id}`,
        title: 'Intro',
        type: 'intro',
        eventTypeId: 11,
        length: 30,
        startTime: iso(startTime),
        endTime: iso(startTime + 30 * minute),
        organizer: { id: host, email: `host${host}@x.test`, name: `Host ${host}`, username: `host${host}` },
        attendees: guests.map(({ email }) => ({ email, name: 'G' })),
        status: status.toUpperCase(),
        ...(rescheduled && trigger === 'BOOKING_CANCELLED' ? { requestReschedule: true } : {}),
        ...(from === null
          ? {}
          : {
              rescheduleId: from.id,
              rescheduleUid: `uid-${from.id}`,
              rescheduleStartTime: iso(from.startTime),
              rescheduleEndTime: iso(from.startTime + 30 * minute),
            }),
      },
    });
  }

  #sendNoShow({ id }: Booking, { email, noShow }: Guest, now: number): void {
    this.#sent.push({
      triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
      createdAt: iso(now + 500),
      payload: { bookingId: id, bookingUid: `uid-${id}`, attendees: [{ email, noShow }] },
    });
  }

  /** The body is written now, and sent when the meeting ends. */
  #planMeeting(booking: Booking): void {
    const user = {
      email: `host${booking.host}@x.test`,
      name: `Host ${booking.host}`,
      username: `host${booking.host}`,
    };
    const attendees = booking.guests.map(({ id, email }) => ({ id, email, name: 'G', noShow: false }));
    this.#sent.push({ triggerEvent: 'MEETING_ENDED', ...toRow(booking), user, attendees });
  }
}

const toRow = (booking: Booking): PlainRow => ({
  id: booking.id,
  uid: `uid-${booking.id}`,
  userId: booking.host,
  eventTypeId: 11,
  title: 'Intro',
  startTime: iso(booking.startTime),
  endTime: iso(booking.startTime + 30 * minute),
  createdAt: iso(booking.createdAt),
  updatedAt: booking.updatedAt === null ? null : iso(booking.updatedAt),
  status: booking.status,
  paid: booking.paid,
  rescheduled: booking.rescheduled,
  fromReschedule: booking.from === null ? null : `uid-${booking.from.id}`,
  rating: booking.rating,
  noShowHost: booking.noShowHost,
});
