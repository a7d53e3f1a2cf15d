import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { settleLeft } from '../../../src/ingest/settle-left.ts';
import { sql } from '../../../src/sql/statement.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { type ClickhouseCluster, startCluster } from '../../clickhouse/start-cluster.ts';
import { type Stored, settledIn, storedIn } from '../../ingest/stored.ts';
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
        await recordPart(drilled, part).catch((error) => {
          story.push(`${error}`);
          expect(error).toBeInstanceOf(StoreUnavailable);
          refused.push(n);
        });
        expect(performance.now() - started).toBeLessThan(15_000);
        await killing;
        if (killing !== undefined) await node.restart();
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
