import type { BookingBatches } from './booking-batches.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Draft } from './draft.ts';
import type { Fate } from './fate.ts';
import { routingField } from './form-fields.ts';
import type { Guest } from './guests.ts';
import * as remarks from './remarks.ts';
import { minuteMs } from './zone-days.ts';

export function addAttendees(
  batches: BookingBatches,
  bookingId: number,
  guests: readonly Guest[],
  fate: Fate,
  seated: boolean,
  newUid: () => string,
): void {
  guests.forEach((guest, i) => {
    const id = ++batches.last.attendee;
    const { email, name, timeZone, phone, locale } = guest;
    batches.attendees.push([
      id,
      email,
      name,
      timeZone,
      phone,
      locale,
      bookingId,
      (fate.absent & (1 << i)) !== 0,
    ]);
    if (!seated) return;
    const data = `{"responses":{"name":"${name}","email":"${email}"}}`;
    batches.seats.push([++batches.last.seat, newUid(), bookingId, id, data]);
  });
}

export function addTracking({ random }: DemoWorld, batches: BookingBatches, bookingId: number): void {
  const [source, medium] = random.pick(remarks.utmSources);
  const paidSearch = medium === 'cpc';
  batches.tracking.push([
    ++batches.last.tracking,
    bookingId,
    source,
    medium,
    random.chance(0.8) ? random.pick(remarks.utmCampaigns) : null,
    paidSearch ? random.pick(remarks.utmTerms) : null,
    random.chance(0.4) ? random.pick(remarks.utmContents) : null,
  ]);
}

export function addReason(
  { random }: DemoWorld,
  batches: BookingBatches,
  bookingId: number,
  draft: Draft,
): void {
  const { routing, event, createdAt } = draft;
  if (routing) {
    const fallback = random.chance(0.12);
    const reason = fallback ? 'ROUTING_FORM_ROUTING_FALLBACK' : 'ROUTING_FORM_ROUTING';
    const text = `${routing.form.name}: ${routing.form.fields[routingField]?.options?.[routing.route]?.label}`;
    batches.reasons.push([++batches.last.reason, bookingId, createdAt, reason, text]);
  } else if (event.scheduling === 'roundRobin' && random.chance(0.01)) {
    batches.reasons.push([
      ++batches.last.reason,
      bookingId,
      createdAt + minuteMs,
      'RR_REASSIGNED',
      'Host not available',
    ]);
  }
}
