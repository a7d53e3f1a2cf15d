import { uuid } from '../random-id.ts';
import { dayMs, minuteMs } from '../zone-days.ts';
import { someoneHere } from './booking-drafts.ts';
import { guestName } from './event-guests.ts';
import { priceAt, toDecimal } from './money.ts';
import type { Scene } from './scene.ts';

const events: readonly (readonly [string, string, number])[] = [
  ['Founders Breakfast', 'Breakfast', 12],
  ['Friday Drinks', 'Free Ticket', 0],
  ['Pitch Evening', 'Standard Ticket', 18],
  ['Yoga at Lunch', 'Drop-in', 8],
  ['Tax Clinic', 'Free Ticket', 0],
  ['Photography Workshop', 'Early Bird', 45],
];

/** `turn` says which event it is. */
export function addEvent(scene: Scene, turn: number): void {
  const { batches, world, month } = scene;
  const { random, now } = world;
  const { location } = month;
  const day = random.whole(month.firstDay + 2, month.endDay - 3);
  const from = location.zone.instant(day, random.pick([8.5, 12.5, 18]) * 60);
  const createdAt = Math.min(from - 35 * dayMs, now - 12 * dayMs);
  const [name, ticket, pounds] = events[turn % events.length] as (typeof events)[number];
  const id = batches.nextId('calendarEvents');
  batches.addNamed('calendarEvents', {
    Id: id,
    UpdatedOn: createdAt,
    CreatedOn: createdAt,
    BusinessId: location.id,
    Name: name,
    StartDate: from,
    EndDate: from + 90 * minuteMs,
  });
  const attendees = random.whole(5, 10);
  for (let i = 0; i < attendees; i++) addAttendee(scene, { id, name, ticket, pounds, from, day }, i);
}

function addAttendee(
  scene: Scene,
  event: { id: number; name: string; ticket: string; pounds: number; from: number; day: number },
  i: number,
): void {
  const { batches, world, month, bills } = scene;
  const { random, now } = world;
  const { location } = month;
  const signedUp = event.from - random.whole(60, 9 * 24 * 60) * minuteMs;
  const at = signedUp < now ? signedUp : now - random.whole(10, 9 * 24 * 60) * minuteMs;
  const coworker = i % 5 === 4 ? null : someoneHere(scene, Math.min(event.day, world.today - 1), random);
  const cancelledOn =
    i === 2 || random.chance(0.05) ? Math.floor(random.between(at, Math.min(now, event.from))) : null;
  const cents = priceAt(location.priceLevel, event.pounds);
  const uniqueId = uuid(random);
  const cells = {
    Id: batches.nextId('eventAttendees'),
    UpdatedOn: cancelledOn ?? at,
    CreatedOn: at,
    UniqueId: uniqueId,
    BusinessId: location.id,
    CalendarEventId: event.id,
    CalendarEventName: event.name,
    EventProductName: event.ticket,
    EventProductPrice: toDecimal(cents),
    EventProductCurrencyCode: location.currency,
    CoworkerId: coworker?.id ?? null,
    ...(coworker === null ? guestName(random) : { FullName: coworker.name, Email: coworker.email }),
    Cancelled: cancelledOn !== null,
    CancelledOn: cancelledOn,
    DueDate: event.from,
  };
  const label = `${event.name}: ${event.ticket}`;
  const onInvoice = (invoice: { id: number; paid: boolean }) =>
    batches.addNamed('eventAttendees', {
      ...cells,
      Invoiced: true,
      CoworkerInvoiceId: invoice.id,
      CoworkerInvoicePaid: invoice.paid,
    });
  const line = { kind: 'attendee', uniqueId, label, quantity: 1, cents, dated: at, onInvoice } as const;
  if (coworker === null || cancelledOn !== null || !bills.add({ ...line, coworker }))
    batches.addNamed('eventAttendees', { ...cells, Invoiced: false });
}
