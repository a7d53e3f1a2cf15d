import { calcomTables } from '../../records/calcom-tables.ts';
import { toldTables } from '../../records/told-tables.ts';
import { parseInstant } from '../dump/parse-instant.ts';
import { isJson, type Json, textOf } from './calcom-event.ts';
import { addGuests, addNoShows } from './guests.ts';
import type { ToldRows } from './told-rows.ts';

const t = calcomTables;

/**
 * The row of a booking as it was when its meeting was put on the list of what is due, perhaps weeks before: it is as old
 * as it says, however late it comes.
 */
export function tellMeeting(told: ToldRows, body: Json, receivedAt: number): void {
  const at = instantOf(body.updatedAt) ?? instantOf(body.createdAt) ?? receivedAt;
  const fields = Object.fromEntries(
    t.booking.columns.map(({ name }) => [
      name,
      typeof body[name] === 'object' ? jsonOnly(name, body) : body[name],
    ]),
  );
  told.add(t.booking, at, { ...fields, status: textOf(body.status)?.toLowerCase() });
  // As those of any other event: as rows of the table they would stand for all guests there are.
  addGuests(told, body.id, body.attendees, at);
  addNoShows(told, body.id, body.attendees, at);
  const host = isJson(body.user) ? body.user : {};
  if (body.userId !== undefined && body.userId !== null && textOf(host.email) !== undefined) {
    told.add(toldTables.person, at, {
      id: body.userId,
      email: host.email,
      name: textOf(host.name),
      username: textOf(host.username),
      timeZone: textOf(host.timeZone),
    });
  }
}

/** Of columns that are no JSON an object says nothing. */
function jsonOnly(name: string, body: Json): unknown {
  const column = t.booking.columns.find((one) => one.name === name);
  return column?.type === 'json' || body[name] === null ? body[name] : undefined;
}

function instantOf(value: unknown): number | null {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  return typeof instant === 'number' ? instant : null;
}
