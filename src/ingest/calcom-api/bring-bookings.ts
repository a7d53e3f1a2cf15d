import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import type { PullStep } from '../connector.ts';
import { bringBatches, type Haul } from './bring-batches.ts';
import { hostRows, slugRows } from './rows-beside.ts';
import { bookingsPlace, type Sync } from './sync.ts';
import { isTold } from './told.ts';
import { parseToldBooking, type ToldBooking } from './told-booking.ts';

const t = calcomTables;

interface Brought {
  /** Bookings that the store did not have, and that it had otherwise. */
  readonly added: number;
  readonly updated: number;
}

/** Stores bookings with their guests, their hosts and what they are called, as they come. */
export async function bringBookings(sync: Sync, hauls: AsyncIterable<Haul<unknown>>): Promise<Brought> {
  const brought = { added: 0, updated: 0 };
  const { path } = bookingsPlace(sync.scope);
  const read = async function* (): AsyncGenerator<Haul<ToldBooking>> {
    for await (const { rows, ...haul } of hauls) {
      yield { ...haul, rows: rows.flatMap((row, n) => readBooking(sync, path, n + 1, row)) };
    }
  };
  await bringBatches(sync, read(), async (rows, step) => {
    // Given twice, it is as it was given last.
    const bookings = [...new Map(rows.map((booking) => [booking.id, booking])).values()];
    const { added, updated } = await writeBookings(sync, bookings, step);
    brought.added += added;
    brought.updated += updated;
  });
  return brought;
}

function readBooking({ complaints }: Sync, path: string, line: number, row: unknown): ToldBooking[] {
  const read = isTold(row) ? parseToldBooking(row) : { column: null, reason: 'is no booking' };
  const called = isTold(row) ? ` (booking ${row.uid})` : '';
  if ('reason' in read) {
    complaints.note(path, line, { ...read, reason: `${read.reason}${called}` });
    return [];
  }
  for (const unread of read.unreadGuests) {
    complaints.note(path, line, { ...unread, reason: `${unread.reason}${called}` });
  }
  return [read];
}

async function writeBookings(
  { pull }: Sync,
  bookings: readonly ToldBooking[],
  step: PullStep,
): Promise<Brought> {
  const guests = bookings.flatMap((booking): readonly SourceRow[] => booking.guests);
  const whole = bookings.filter(({ unreadGuests }) => unreadGuests.length === 0);
  const counts = await pull.write(step, async (recording) => {
    await recording.record({ table: toldTables.person, rows: hostRows(bookings) });
    await recording.record({ table: toldTables.eventType, rows: slugRows(bookings) });
    await recording.record({ table: t.booking, rows: bookings.map(({ row }) => row) });
    await recording.record({ table: toldTables.guest, rows: guests });
    const owners = whole.map(({ id }) => id);
    await recording.hasOf(toldTables.guest, { column: 'booking_id', owners }, guests);
    return [];
  });
  return counts.get(t.booking) ?? { added: 0, updated: 0 };
}
