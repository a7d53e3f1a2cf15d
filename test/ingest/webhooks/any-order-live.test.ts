import { describe, expect, it } from 'vitest';
import { statusCodes } from '../../../src/booking/status.ts';
import { sql } from '../../../src/sql/statement.ts';
import { mostEngines } from '../../engines.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { shuffled } from '../random-dumps.ts';
import { settledIn } from '../stored.ts';
import type { PlainRow, Tables } from '../tables.ts';
import { type Delivery, deliverLive, liveHistory } from './live-deliveries.ts';

const histories = Number(process.env.KEPI_TEST_LIVE_HISTORIES ?? 5_000);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);
/** Histories that share the moments at which they are looked at, and nothing else. */
const worlds = 500;

/** What the source itself would count, by booking. */
function truthOf({ Booking = [], Attendee = [] }: Tables) {
  return Booking.map((row) => {
    const guests = Attendee.filter(({ bookingId }) => bookingId === row.id);
    return {
      id: row.id,
      status: statusCodes[row.status as keyof typeof statusCodes],
      rescheduled: row.rescheduled ?? false,
      start: Date.parse(row.startTime as string),
      user_id: row.userId,
      paid: row.paid,
      guests: guests.length,
      absent: guests.filter(({ noShow }) => noShow).length,
    };
  }).sort((a, b) => (a.id as number) - (b.id as number));
}

describe.each(mostEngines)('webhooks, syncs and dumps of the same bookings, on $name', (engine) => {
  const store = sharedStore(engine);

  async function deliver(deliveries: readonly Delivery[]) {
    const workspace = store.newWorkspace();
    for (const delivery of deliveries) await deliverLive(store.engine, workspace, delivery);
    return workspace;
  }

  const counted = (workspace: number) =>
    store.engine.read(sql`SELECT id, status, CASE WHEN rescheduled THEN TRUE ELSE FALSE END AS rescheduled,
      start_time AS start, user_id, paid, guests, no_show_guests AS absent
      FROM booking WHERE workspace = ${workspace} ORDER BY id`);

  const plain = (rows: readonly object[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'boolean' ? Number(value) : value,
        ]),
      ),
    );

  const seeds = Math.max(1, Math.ceil((histories / worlds) * engine.share));
  it.each(Array.from({ length: seeds }, (_, n) => firstSeed + n))(
    'end the same in any order and however often, and as the source ended: 500 histories of seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const { deliveries, last, truth } = liveHistory(random, worlds);
      const told = await deliver(deliveries);
      const mixed = shuffled([...deliveries, random.pick(deliveries), random.pick(deliveries)], random);
      expect(await settledIn(store.engine, await deliver(mixed))).toEqual(
        await settledIn(store.engine, told),
      );

      await deliverLive(store.engine, told, last);
      expect(plain(await counted(told))).toEqual(plain(truthOf(truth)));
    },
  );

  it('told by webhooks alone they end as the source ended, but for what it tells nobody', async () => {
    const random = seededRandom(firstSeed);
    const { deliveries, truth, untold } = liveHistory(random, worlds);
    const events = deliveries.filter(({ kind }) => kind === 'events');
    const found = plain(await counted(await deliver(shuffled(events, random))));
    const there = new Set((truth.Booking ?? []).map(({ id }) => id));
    const told = ({ id }: PlainRow) => there.has(id) && !untold.has(id as number);
    expect(found.filter(told)).toEqual(plain(truthOf(truth)).filter(told));
  });
});
