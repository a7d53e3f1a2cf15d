import { describe, expect, it } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { Inbox } from '../../../src/ingest/inbox/inbox.ts';
import { replayEvents } from '../../../src/ingest/inbox/replay-events.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { toldTables } from '../../../src/records/told-tables.ts';
import { sql } from '../../../src/sql/statement.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { fewEngines } from '../../engines.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { shuffled } from '../random-dumps.ts';
import { broughtTo, type Stored, settledIn } from '../stored.ts';
import { digest } from '../webhooks/deliver-events.ts';
import { type Delivery, deliverLive, liveHistory } from '../webhooks/live-deliveries.ts';
import { placesOf } from './scan-store.ts';

const now = Date.UTC(2026, 5, 2);
const tables = [...Object.values(calcomTables), ...Object.values(toldTables)];

const stored = async (engine: Engine, workspace: number) => ({
  settled: await settledIn(engine, workspace),
  brought: await broughtTo(engine, workspace, tables),
});

/** What questions count of a workspace, booking by booking. */
const counted = (engine: Engine, workspace: number) =>
  engine.read(sql`SELECT id, status, rescheduled, start_time, user_id, paid, guests, no_show_guests, rating, no_show_host
    FROM booking WHERE workspace = ${workspace} ORDER BY id`);

/** Whoever is named most often in what is delivered. */
function someGuest(deliveries: readonly Delivery[]): string {
  const named = [...JSON.stringify(deliveries).matchAll(/"email":"([^"]+@[^"]+)"/g)].map(
    ([, email]) => email ?? '',
  );
  const hosts = new Set(
    [...JSON.stringify(deliveries).matchAll(/"(?:organizer|user)":\\{[^}]*?"email":"([^"]+)"/g)].map(
      ([, email]) => email,
    ),
  );
  const counts = new Map<string, number>();
  for (const email of named)
    if (!hosts.has(email) && !/host/.test(email)) counts.set(email, (counts.get(email) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Of a booking that a guest has left nobody may know any more that it was his: its title stays where it was left before. */
const titled = ({ booking = [], ...settled }: Stored, left: ReadonlySet<number>) => ({
  ...settled,
  booking: booking.map(({ title, ...row }) => ({ ...row, title: left.has(row.id as number) ? '' : title })),
});

describe.each(fewEngines)(
  'a guest of webhooks, syncs and dumps who is erased, on $name',
  ({ open, share }) => {
    const store = sharedStore({ open });

    async function deliver(
      deliveries: readonly Delivery[],
      erasing: { readonly email: string; readonly before: number } | null,
    ) {
      const workspace = store.newWorkspace();
      for (let n = 0; n <= deliveries.length; n++) {
        if (n === erasing?.before)
          await eraseGuest(store.engine, { workspace, email: erasing.email, digest, now });
        const delivery = deliveries[n];
        if (delivery !== undefined) await deliverLive(store.engine, workspace, delivery);
      }
      return workspace;
    }

    it.each(Array.from({ length: Math.ceil(2 * share) }, (_, n) => n + 1))(
      'is as gone whenever it was done, is counted as before, and no replay brings him back: seed %i',
      async (seed) => {
        const { engine } = store;
        const random = seededRandom(seed);
        const { deliveries, untold } = liveHistory(random, 4);
        const email = someGuest(deliveries);
        const last = deliveries.length;

        const plain = await deliver(deliveries, null);
        expect((await placesOf(engine, plain, [email])).length).toBeGreaterThan(0);
        const after = await deliver(deliveries, { email, before: last });
        expect(await placesOf(engine, after, [email])).toEqual([]);
        expect(await counted(engine, after)).toEqual(await counted(engine, plain));
        const end = await stored(engine, after);

        for (const before of [0, random.between(1, last - 1)]) {
          const mixed = shuffled([...deliveries, random.pick(deliveries)], random);
          const workspace = await deliver(mixed, { email, before });
          expect(titled(await settledIn(engine, workspace), untold)).toEqual(titled(end.settled, untold));
        }

        const { events } = await replayEvents(engine, {
          workspace: after,
          digest,
          signal: new AbortController().signal,
          onProgress() {},
        });
        expect(events).toBeGreaterThan(0);
        expect(await stored(engine, after)).toEqual(end);
        expect(await placesOf(engine, after, [email])).toEqual([]);
      },
      240_000,
    );

    it('is not kept of an event that comes later either', async () => {
      const { engine } = store;
      const workspace = store.newWorkspace();
      await eraseGuest(engine, { workspace, email: 'gina@x.test', digest, now });
      const inbox = new Inbox(engine, () => {}, digest);
      const body = JSON.stringify({
        triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
        createdAt: '2026-03-01T00:00:00Z',
        payload: { bookingId: 1, attendees: [{ email: 'Gina@x.test', name: 'Gina Guest', noShow: true }] },
      });
      await inbox.receive({ workspace, source: 'hook', kind: 'calcom', receivedAt: now, body });
      await inbox.receive({
        workspace,
        source: 'hook',
        kind: 'calcom',
        receivedAt: now,
        body: 'email=gina%40x.test&name=Gina',
      });
      await inbox.close();
      expect(await placesOf(engine, workspace, ['gina'])).toEqual([]);
    });
  },
);
