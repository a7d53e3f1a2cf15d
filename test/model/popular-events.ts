import type { Dataset, EventTypeRow } from './dataset.ts';
import type { JoinedBooking } from './joined-booking.ts';

export function popularEvents(dataset: Dataset, rows: JoinedBooking[]) {
  const events: { eventTypeId: number; eventTypeName: string; count: number }[] = [];
  for (const type of dataset.EventType) {
    const count = rows.filter((row) => row.booking.eventTypeId === type.id).length;
    if (count > 0) events.push({ eventTypeId: type.id, eventTypeName: eventName(dataset, type), count });
  }
  events.sort((a, b) => b.count - a.count || a.eventTypeId - b.eventTypeId);
  return events.slice(0, 10);
}

function eventName(dataset: Dataset, type: EventTypeRow): string {
  const username = dataset.users.find((user) => user.id === type.userId)?.username ?? null;
  const teamSlug = dataset.Team.find((team) => team.id === type.teamId)?.slug ?? null;
  const owner = username ?? teamSlug;
  return owner === null ? type.slug : `${owner}/${type.slug}`;
}
