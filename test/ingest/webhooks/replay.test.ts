import { expect, it, onTestFinished } from 'vitest';
import { clearRecords } from '../../../src/cli/demo-store.ts';
import { replayEvents } from '../../../src/ingest/inbox/replay-events.ts';
import { sql } from '../../../src/sql/statement.ts';
import { mostEngines } from '../../engines.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { settledIn } from '../stored.ts';
import { answer, formBody } from './calcom-bodies.ts';
import { deliverEvents, digest } from './deliver-events.ts';
import { liveHistory } from './live-deliveries.ts';

const { signal } = new AbortController();

it.each(mostEngines)(
  'replaying the inbox leads to what its events have led to, on $name',
  async ({ open }) => {
    const store = await open();
    onTestFinished(() => store.close());
    const { deliveries } = liveHistory(seededRandom(5), 30);
    const bodies = deliveries.flatMap((one) => (one.kind === 'events' ? one.bodies : []));
    const form = formBody('2026-03-01T10:00:00Z', { Name: answer('Bea') });
    await deliverEvents(store.engine, 1, [...bodies, form, { triggerEvent: 'broken' }]);
    const before = await settledIn(store.engine, 1);
    expect(before.booking?.length).toBeGreaterThan(30);

    const told: [number, number][] = [];
    const onProgress = (done: number, total: number) => void told.push([done, total]);
    const replay = () => replayEvents(store.engine, { workspace: 1, digest, signal, onProgress });
    expect(await replay()).toEqual({ events: bodies.length + 2 });
    expect(await settledIn(store.engine, 1)).toEqual(before);
    expect(told.at(-1)).toEqual([bodies.length + 2, bodies.length + 2]);

    await store.engine.write((writer) => clearRecords(writer, 1));
    expect((await settledIn(store.engine, 1)).booking).toEqual([]);
    await replay();
    expect(await settledIn(store.engine, 1)).toEqual(before);
    expect(await store.engine.read(sql`SELECT id FROM inbox_waiting`)).toEqual([]);
  },
);
