import { addAttendees, addReason, addTracking } from './attached-rows.ts';
import type { BookingBatches } from './booking-batches.ts';
import { bookingText } from './booking-text.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Draft } from './draft.ts';
import { decideFate } from './fate.ts';
import { addResponse } from './form-response.ts';
import { type Guest, guestOf } from './guests.ts';
import { shortUid } from './random-id.ts';
import * as remarks from './remarks.ts';
import { startAfter } from './start-time.ts';
import { dayMs, minuteMs } from './zone-days.ts';

/** Writes a draft down with all that became of it; gives the draft of the booking that took its place, if any. */
export function addBooking(
  world: DemoWorld,
  batches: BookingBatches,
  draft: Draft,
  room: number,
): Draft | undefined {
  const { random, days, zones } = world;
  const { event, host, createdAt } = draft;
  const start = draft.start ?? startAfter(createdAt, host, event.length, days, random);
  const end = start + event.length * minuteMs;
  const guests = draft.guests.map((n) => guestOf(n, zones));
  const guest = guests[0] as Guest;
  const fate = decideFate(
    {
      createdAt,
      start,
      end,
      host,
      guestEmail: guest.email,
      guests: guests.length,
      needsConfirmation: event.traits.includes('confirmation'),
      instant: event.traits.includes('instant'),
      mayRebook: room > 0 && event.seats === null,
    },
    days.now,
    random,
  );
  const id = ++batches.last.booking;
  const uid = shortUid(random);
  const text = bookingText(event, host.name, guest, random);
  const old = createdAt < days.now - 400 * dayMs;
  const hostGone = fate.status === 'awaiting_host' || random.chance(0.002);
  batches.bookings.push([
    id,
    uid,
    hostGone ? null : host.id,
    hostGone ? null : host.email,
    old && event.seats === null && random.chance(0.008) ? null : event.id,
    text.title,
    text.description,
    text.responses,
    start,
    end,
    random.pick(remarks.meetingPlaces),
    createdAt,
    fate.updatedAt,
    fate.status,
    event.traits.includes('paid') && fate.status === 'accepted',
    fate.cancellationReason,
    fate.rejectionReason,
    fate.rescheduled,
    draft.rescheduledFrom ?? null,
    draft.series ?? null,
    fate.rating,
    fate.ratingFeedback,
    fate.noShowHost,
    fate.cancelledBy,
    fate.rescheduledBy,
    createdAt < days.first * dayMs + 500 * dayMs ? null : random.pick(creationSources),
  ]);
  addAttendees(batches, id, guests, fate, event.seats !== null, () => shortUid(random));
  if (draft.rescheduledFrom === undefined && random.chance(0.26)) addTracking(world, batches, id);
  addReason(world, batches, id, draft);
  if (draft.routing) addResponse(world, batches, draft.routing, guest, createdAt, uid);
  return fate.rebookedAt === null ? undefined : rebooked(draft, fate.rebookedAt, uid);
}

const creationSources = [
  'webapp',
  'webapp',
  'webapp',
  'webapp',
  'webapp',
  'webapp',
  'webapp',
  'api_v2',
  'api_v2',
  'api_v1',
];

const rebooked = ({ event, host, guests }: Draft, createdAt: number, rescheduledFrom: string): Draft => ({
  createdAt,
  event,
  host,
  guests,
  rescheduledFrom,
});
