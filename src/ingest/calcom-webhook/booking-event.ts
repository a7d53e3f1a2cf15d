import { calcomTables } from '../../records/calcom-tables.ts';
import { toldTables } from '../../records/told-tables.ts';
import { isJson, type Json, textOf } from './calcom-event.ts';
import { addGuests } from './guests.ts';
import type { ToldRows } from './told-rows.ts';

const t = calcomTables;

/** What an event says of a booking by its name, whatever the status in its body. */
interface Said {
  readonly status?: string;
  readonly paid?: true;
}

/** A booking was made, asked for, moved, paid, given to somebody else, refused or called off. */
export function tellBooking(told: ToldRows, payload: Json, at: number, said: Said = {}): void {
  const { bookingId, uid, startTime, endTime } = payload;
  const host = isJson(payload.organizer) ? payload.organizer : {};
  const status = said.status ?? textOf(payload.status)?.toLowerCase();
  told.add(t.booking, at, {
    id: bookingId,
    uid,
    userId: host.id,
    userPrimaryEmail: textOf(host.email),
    eventTypeId: payload.eventTypeId,
    title: textOf(payload.title),
    description: payload.additionalNotes,
    responses: toResponses(payload.responses),
    startTime,
    endTime,
    status,
    paid: said.paid,
    cancellationReason: status === 'cancelled' ? payload.cancellationReason : undefined,
    cancelledBy: status === 'cancelled' ? textOf(payload.cancelledBy) : undefined,
    rejectionReason: status === 'rejected' ? payload.rejectionReason : undefined,
    // An organiser's wish for another time; Cal.com then has the booking as moved, not as called off.
    rescheduled: status === 'cancelled' && payload.requestReschedule === true ? true : undefined,
    fromReschedule: textOf(payload.rescheduleUid),
  });
  told.add(toldTables.telling, at, { bookingId, toldAt: new Date(at).toISOString() });
  tellHost(told, host, at);
  tellEventType(told, payload, host, at);
  addGuests(told, bookingId, payload.attendees, at);
  if (status !== 'cancelled' && status !== 'rejected') tellMovedFrom(told, payload, at);
}

/** The booking from which one was moved. A seat that moves leaves its booking as it was. */
function tellMovedFrom(told: ToldRows, payload: Json, at: number): void {
  const { rescheduleId: id, rescheduleUid: uid, seatsPerTimeSlot } = payload;
  if (id === undefined || id === null || textOf(uid) === undefined || Number(seatsPerTimeSlot) > 0) return;
  if (id === payload.bookingId || uid === payload.uid) return;
  told.add(t.booking, at, {
    id,
    uid,
    startTime: payload.rescheduleStartTime ?? undefined,
    endTime: payload.rescheduleEndTime ?? undefined,
    status: 'cancelled',
    rescheduled: true,
    rescheduledBy: textOf(payload.rescheduledBy),
  });
  told.add(toldTables.telling, at, { bookingId: id, toldAt: new Date(at).toISOString() });
}

function tellHost(told: ToldRows, { id, email, name, username, timeZone }: Json, at: number): void {
  if (id === undefined || id === null || textOf(email) === undefined) return;
  told.add(toldTables.person, at, {
    id,
    email,
    name: textOf(name),
    username: textOf(username),
    timeZone: textOf(timeZone),
  });
}

function tellEventType(told: ToldRows, payload: Json, host: Json, at: number): void {
  const { eventTypeId: id, type, length, schedulingType } = payload;
  if (typeof id !== 'number') return;
  const team = isJson(payload.team) ? payload.team : null;
  const teamId = typeof team?.id === 'number' ? team.id : undefined;
  told.add(toldTables.eventType, at, {
    id,
    slug: textOf(type),
    length: typeof length === 'number' ? length : undefined,
    schedulingType: textOf(schedulingType)?.toLowerCase() === 'round_robin' ? 'roundRobin' : undefined,
    teamId,
    userId: teamId === undefined ? host.id : undefined,
  });
  if (teamId !== undefined && textOf(team?.name) !== undefined) {
    told.add(toldTables.team, at, { id: teamId, name: team?.name });
  }
}

/** `{ field: { label, value } }` as the database has it: `{ field: value }`. */
function toResponses(responses: unknown): unknown {
  if (!isJson(responses)) return undefined;
  return Object.fromEntries(
    Object.entries(responses).map(([field, answer]) => [field, isJson(answer) ? answer.value : answer]),
  );
}
