import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { hostRows, slugRows } from './rows-beside.ts';
import { type Sync, toState } from './sync.ts';
import type { SyncState } from './sync-state.ts';
import { isTold } from './told.ts';
import { parseToldBooking, type ToldBooking } from './told-booking.ts';
import type { Step } from './walk-list.ts';

const t = calcomTables;
/** Written at a time: so many that a write pays, so few that little is asked for again when it is stopped. */
const perWrite = 2_000;

interface Brought {
  /** Bookings that the store did not have, and that it had otherwise. */
  readonly added: number;
  readonly updated: number;
}

interface BringOptions {
  readonly path: string;
  /** What to go on from once the rows up to here are stored. */
  readonly onUpTo?: (state: SyncState, upTo: number) => SyncState;
  readonly onRow?: (row: unknown) => void;
}

/** Stores bookings with their guests, their hosts and what they are called, as they come. */
export async function bringBookings(
  sync: Sync,
  steps: AsyncIterable<Step>,
  { path, onUpTo = (state) => state, onRow = () => {} }: BringOptions,
): Promise<Brought> {
  let bookings = new Map<number, ToldBooking>();
  let askedAt: number | null = null;
  let done = 0;
  const brought = { added: 0, updated: 0 };
  const flush = async () => {
    if (askedAt !== null) {
      const { added, updated } = await writeBookings(sync, [...bookings.values()], askedAt);
      brought.added += added;
      brought.updated += updated;
    }
    bookings = new Map();
    askedAt = null;
  };
  for await (const { rows, upTo, total, askedAt: at } of steps) {
    for (const [n, row] of rows.entries()) {
      onRow(row);
      const booking = readBooking(sync, path, n + 1, row);
      if (booking !== null) bookings.set(booking.id, booking);
    }
    done += rows.length;
    sync.pull.onProgress(path, done, Math.max(total ?? 0, done));
    askedAt ??= at;
    if (upTo !== null) sync.state = onUpTo(sync.state, upTo);
    if (bookings.size >= perWrite) await flush();
  }
  await flush();
  return brought;
}

function readBooking({ complaints }: Sync, path: string, line: number, row: unknown): ToldBooking | null {
  const read = isTold(row) ? parseToldBooking(row) : { column: null, reason: 'is no booking' };
  const called = isTold(row) ? ` (booking ${row.uid})` : '';
  if ('reason' in read) {
    complaints.note(path, line, { ...read, reason: `${read.reason}${called}` });
    return null;
  }
  for (const unread of read.unreadGuests) {
    complaints.note(path, line, { ...unread, reason: `${unread.reason}${called}` });
  }
  return read;
}

async function writeBookings(
  sync: Sync,
  bookings: readonly ToldBooking[],
  observedAt: number,
): Promise<Brought> {
  const { pull, complaints } = sync;
  await complaints.tell(pull);
  const guests = bookings.flatMap((booking): readonly SourceRow[] => booking.guests);
  const hosts = hostRows(bookings);
  const slugs = slugRows(bookings);
  const counts = await pull.write({ observedAt, state: toState(sync), whole: false }, async (recording) => {
    await recording.record({ table: toldTables.person, rows: hosts });
    await recording.record({ table: toldTables.eventType, rows: slugs });
    await recording.record({ table: t.booking, rows: bookings.map(({ row }) => row) });
    await recording.record({ table: toldTables.guest, rows: guests });
    const owners = bookings.map(({ id }) => id);
    await recording.hasOf(toldTables.guest, { column: 'booking_id', owners }, guests);
    return [];
  });
  return counts.get(t.booking) ?? { added: 0, updated: 0 };
}
