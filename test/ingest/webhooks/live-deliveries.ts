import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { toldTables } from '../../../src/records/told-tables.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { toSourceRow } from '../../insights/store-dataset.ts';
import type { SeededRandom } from '../../model/seeded-random.ts';
import type { PlainRow, Tables } from '../tables.ts';
import { deliverEvents, digest } from './deliver-events.ts';
import { at, SimulatedCalcom } from './simulated-calcom.ts';

/** What arrives at once, by whatever way. */
export type Delivery =
  | { readonly kind: 'events'; readonly bodies: readonly PlainRow[] }
  /** A dump or a sync of tables; with `whole` it also says that there is nothing else. */
  | { readonly kind: 'tables'; readonly asOf: number; readonly whole: boolean; readonly tables: Tables }
  /** What the REST API tells: bookings in part, and their guests by addresses. */
  | { readonly kind: 'api'; readonly asOf: number; readonly tables: Tables };

const lasts = 60;

/** Little worlds that live side by side for an hour, and all that is told of them; the last look shows how they ended. */
export function liveHistory(random: SeededRandom, worlds: number) {
  const calcoms = Array.from({ length: worlds }, (_, n) => new SimulatedCalcom(random, n + 1));
  const looks: Delivery[] = [];
  const ways = random.pick([['api'], ['dump'], ['sync'], ['dump', 'sync', 'api']]);
  const all = (): Tables => joined(calcoms.map((calcom) => calcom.tables()));
  const lookedAt = new Set(random.some([9, 17, 23, 31, 37, 41, 47, 53], 4));
  for (let minutes = 0; minutes < lasts; minutes++) {
    for (const calcom of calcoms) if (random.chance(0.25)) calcom.live(minutes);
    // Half a minute later, so that no two versions are the same.
    const asOf = at(minutes) + 30_000;
    if (!lookedAt.has(minutes)) continue;
    const kind = random.pick(ways);
    if (kind === 'api') looks.push({ kind, asOf, tables: all() });
    else looks.push({ kind: 'tables', asOf, whole: kind === 'sync', tables: all() });
  }
  const parts: PlainRow[][] = [[], [], [], []];
  for (const body of calcoms.flatMap(({ sent }) => [...sent])) random.pick(parts).push(body);
  const events = parts
    .filter((bodies) => bodies.length > 0)
    .map((bodies): Delivery => ({ kind: 'events', bodies }));
  const last: Delivery = { kind: 'tables', asOf: at(lasts + 1), whole: true, tables: all() };
  return {
    deliveries: [...looks, ...events],
    last,
    truth: all(),
    untold: new Set(calcoms.flatMap(({ untold }) => [...untold])),
  };
}

const joined = (all: readonly Tables[]): Tables => {
  const names = ['users', 'EventType', 'Booking', 'Attendee'];
  const once = (name: string) => name === 'users' || name === 'EventType';
  return Object.fromEntries(
    names.map((name) => [
      name,
      once(name) ? (all[0]?.[name] ?? []) : all.flatMap((tables) => tables[name] ?? []),
    ]),
  );
};

export async function deliverLive(engine: Engine, workspace: number, delivery: Delivery): Promise<void> {
  if (delivery.kind === 'events') return deliverEvents(engine, workspace, delivery.bodies);
  const { asOf, tables } = delivery;
  const recording = { workspace, source: delivery.kind, observedAt: asOf, digest };
  const { users, eventType, booking, attendee } = calcomTables;
  if (delivery.kind === 'tables') {
    await recordChanges(engine, { ...recording, full: delivery.whole }, async ({ record }) => {
      for (const table of [users, eventType, attendee, booking]) {
        await record({ table, rows: (tables[table.name] ?? []).map((row) => toSourceRow(table, row)) });
      }
      return [attendee, booking];
    });
    return;
  }
  await recordChanges(engine, recording, async ({ record, hasOf }) => {
    const bookings = tables.Booking ?? [];
    await record({
      table: booking,
      rows: bookings.map(({ paid: _, rescheduled, ...row }) =>
        toSourceRow(booking, rescheduled ? { ...row, rescheduled } : row),
      ),
    });
    const guests = (tables.Attendee ?? []).map(({ id: _, ...row }) => toSourceRow(toldTables.guest, row));
    await record({ table: toldTables.guest, rows: guests });
    const owners = bookings.map(({ id }) => id as number);
    await hasOf(toldTables.guest, { column: 'booking_id', owners }, guests);
    return [];
  });
}
