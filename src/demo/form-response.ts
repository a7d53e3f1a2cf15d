import type { BookingBatches } from './booking-batches.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Routing } from './draft.ts';
import type { FormField } from './form-fields.ts';
import { openForm } from './fresh-draft.ts';
import { type Guest, guestOf } from './guests.ts';
import type { Random } from './random.ts';
import { hex, uuid } from './random-id.ts';
import { notes } from './remarks.ts';
import { dayMs, minuteMs } from './zone-days.ts';

/** A form filled in, some minutes before the booking it led to, if it led to one. */
export function addResponse(
  { random, days }: DemoWorld,
  batches: BookingBatches,
  routing: Routing,
  guest: Guest,
  before: number,
  bookingUid: string | null,
): void {
  const { form, route } = routing;
  const createdAt = Math.max(form.since * dayMs, before - Math.floor(random.between(0.5, 6) * minuteMs));
  const answers: Record<string, { label: string; value: string | number | string[] }> = {};
  for (const field of form.fields) {
    if (field.deleted && createdAt >= form.changedAt) continue;
    const value = answerTo(field, route, guest, random);
    if (value !== undefined) answers[field.id] = { label: field.label, value };
  }
  batches.responses.push([
    ++batches.last.response,
    createdAt > days.now - 700 * dayMs ? uuid(random) : null,
    hex(random, 24),
    form.id,
    JSON.stringify(answers),
    createdAt,
    bookingUid === null ? null : before,
    bookingUid,
    form.routes[route]?.id ?? null,
  ]);
}

/** Many who ask never book; most of those wanted something that no route is made for. */
export function addUnroutedResponse(world: DemoWorld, batches: BookingBatches, before: number): void {
  const { random } = world;
  const form = openForm(world, Math.floor(before / dayMs));
  const route = Math.max(random.whole(0, 4), random.whole(0, 4));
  const guest = guestOf(Math.floor(random.unit() * world.guests), world.zones);
  addResponse(world, batches, { form, route }, guest, before, null);
}

function answerTo(field: FormField, route: number, guest: Guest, random: Random) {
  if (field.required && field.type === 'select') return field.options?.[route]?.id;
  if (field.type === 'email') return guest.email;
  if (random.chance(0.12)) return undefined;
  switch (field.type) {
    case 'select':
      return random.pick(field.options ?? []).id;
    case 'multiselect':
      return (field.options ?? []).filter(() => random.chance(0.4)).map((option) => option.id);
    case 'number':
      return 500 * random.whole(1, 40);
    case 'phone':
      return guest.phone ?? undefined;
    case 'textarea':
      return random.pick(notes);
    default:
      return field.deleted ? '-' : guest.name;
  }
}
