import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFailed, vi } from 'vitest';
import { settleLeft } from '../../../src/ingest/settle-left.ts';
import { sql } from '../../../src/sql/statement.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { type ClickhouseCluster, startCluster } from '../../clickhouse/start-cluster.ts';
import { type Stored, settledIn, storedIn } from '../../ingest/stored.ts';
import { ask } from './ask.ts';
import { databaseOn, openFor } from './database-on.ts';
import { demoParts, idsOf, recordPart, storedWithoutTrouble, type Untroubled } from './demo-parts.ts';
import { interrupted } from './interrupted.ts';

const { world, parts } = demoParts(1_000, 4);
/** When a node is killed in each part but the last: soon after a statement that leaves something behind was sent. */
const moments = ['insert calcom_booking', 'replace booking', 'insert unsettled'];

describe.runIf(clickhouseClusterAddress() !== undefined)(
  'kill -9 of a node while bookings are recorded',
  () => {
    let cluster: ClickhouseCluster;
    let untroubled: Untroubled;
    beforeAll(async () => {
      cluster = await startCluster();
      untroubled = await storedWithoutTrouble([world, ...parts]);
      return () => cluster.stop();
    });
    /** One that was talking to the killed node may end by itself, which takes seconds, and is then started again. */
    const allAnswer = () =>
      vi.waitFor(() => Promise.all(cluster.nodes.map(({ url }) => ask(url, 'SELECT 1'))), {
        timeout: 60_000,
      });

    it.each([
      ['named first', 0],
      ['named last', 1],
    ] as const)('the one %s: nothing acknowledged is missing, nothing is doubled', async (_, which) => {
      const address = databaseOn(cluster);
      const engine = await openFor(address);
      const node = cluster.nodes[which];
      const story: string[] = [];
      onTestFailed(() => console.error(story.join('\n')));

      await recordPart(engine, world);
      const refused: number[] = [];
      for (const [n, part] of parts.entries()) {
        let killing: Promise<void> | undefined;
        const drilled = interrupted(engine, (statement) => {
          if (statement !== moments[n] || killing !== undefined) return;
          const ms = Math.random() * 20;
          story.push(`part ${n}: ${ms} ms after ${statement}`);
          killing = delay(ms).then(() => node.kill());
        });
        const started = performance.now();
        const failure = await recordPart(drilled, part).then(
          () => undefined,
          (error) => error,
        );
        const took = performance.now() - started;
        await killing;
        // Before anything is expected: the next drill finds all nodes, however this one ends.
        if (killing !== undefined) await node.restart();
        await allAnswer();
        expect(took).toBeLessThan(15_000);
        if (failure === undefined) continue;
        story.push(`${failure}`);
        expect(failure, `part ${n} failed with ${failure}`).toBeInstanceOf(StoreUnavailable);
        refused.push(n);
      }
      expect(refused.length).toBeGreaterThan(1);

      const next = await openFor(address);
      await settleLeft(next);
      const ids = new Set(refused.flatMap((n) => idsOf(parts[n] ?? [])));
      const acknowledged = (stored: Stored) => ({
        ...stored,
        booking: stored.booking?.filter(({ id }) => !ids.has(id as number)),
      });
      expect(acknowledged(await settledIn(next, 1))).toEqual(acknowledged(untroubled.settled));

      for (const n of refused) await recordPart(engine, parts[n] ?? []);
      expect(await engine.read(sql`SELECT id FROM unsettled`)).toEqual([]);
      expect(await storedIn(next, 1)).toEqual(untroubled.stored);
    });
  },
);
