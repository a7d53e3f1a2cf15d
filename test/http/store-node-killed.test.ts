import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFailed, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { buildServer } from '../../src/main.ts';
import { createKey } from '../../src/people/create-key.ts';
import { sql, word } from '../../src/sql/statement.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import type { ClickHouseAddress } from '../../src/store/store-address.ts';
import { parseStoreAddress } from '../../src/store/store-address.ts';
import { clickhouseClusterAddress } from '../clickhouse/addresses.ts';
import { type ClickhouseCluster, startCluster } from '../clickhouse/start-cluster.ts';
import { demoParts, recordPart } from '../store/clickhouse/demo-parts.ts';

const now = Date.UTC(2025, 5, 1);
const range = { startDate: '2024-01-01', endDate: '2025-05-31' };
const question = {
  scope: 'org',
  timeZone: 'Europe/Paris',
  columnFilters: [{ id: 'createdAt', value: { type: 'dr', data: range } }],
};
const asked: readonly (readonly [string, object])[] = [
  ['kpi-stats', question],
  ['event-trends', { ...question, interval: 'month' }],
  ['members', question],
  ['by-hour', question],
  ['popular-events', question],
  ['rows', { ...question, limit: 20 }],
];
/** So many bookings that an export cannot lie in buffers between the store and who reads it. */
const copies = 200;

describe.runIf(clickhouseClusterAddress() !== undefined)(
  'kill -9 of a node while questions are asked',
  () => {
    let cluster: ClickhouseCluster;
    let address: ClickHouseAddress;
    let key: string;

    const open = () => openEngine({ store: address, data: '', memoryLimit: '', threads: 1 });

    beforeAll(async () => {
      cluster = await startCluster();
      address = parseStoreAddress(`${cluster.url}/kepi?cluster=${cluster.cluster}`) as ClickHouseAddress;
      const engine = await open();
      const { world, parts } = demoParts(500, 1);
      await recordPart(engine, [...world, ...parts.flat()]);
      await engine.write(async (writer) => {
        await writer.keep('copied', sql`SELECT * FROM booking`);
        const columns = Object.keys((await writer.read(sql`SELECT * FROM copied LIMIT 1`))[0] ?? {});
        const copied = columns.map((column) => (column === 'id' ? 'id + 1000000 * (n + 1)' : column));
        const text = { pieces: [{ kind: 'text' as const, text: copied.join(', ') }] };
        await writer.insert('booking', sql`SELECT ${text} FROM copied ${word('timesEach', sql`${copies}`)}`);
      });
      const owner = (await engine.read(sql`SELECT email FROM person WHERE id = 1`))[0]?.email as string;
      const workspace = { id: 1, name: 'main' };
      const made = { workspace, owner, name: 'drill', scopes: ['read'] as const, expiresAt: null, now };
      key = (await createKey(engine, made)).key;
      await engine.close();
      return () => cluster.stop();
    }, 60_000);

    async function serve() {
      const engine = await open();
      const lines: string[] = [];
      const log = { write: (line: string) => void lines.push(line) };
      const env = { KEPI_RATE_LIMIT: '0', KEPI_LOG_LEVEL: 'warn' };
      const server = buildServer(engine, readConfig({ flags: {}, env, cwd: '/' }), { clock: () => now, log });
      const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
      onTestFinished(async () => {
        server.app.server.closeAllConnections();
        await server.close();
        await engine.close();
      });
      onTestFailed(() => console.error(lines.join('')));
      const ask = async (operation: string, body: object, accept = 'application/json') =>
        fetch(`${url}/v2/insights/bookings/${operation}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept },
          body: JSON.stringify(body),
        });
      return { ask, lines };
    }

    it.each([
      ['named first', 0],
      ['named last', 1],
    ] as const)(
      'the one %s: every answer is whole or a 503, and all are whole soon after it is back',
      async (_, which) => {
        const node = cluster.nodes[which];
        const { ask, lines } = await serve();
        const right = new Map<string, string>();
        for (const [operation, body] of asked) {
          const answer = await ask(operation, body);
          expect(answer.status).toBe(200);
          right.set(operation, await answer.text());
        }
        const whole = (await (await ask('rows', question, 'text/csv')).text()).length;
        expect(whole).toBeGreaterThan(20_000_000);

        let isDown = false;
        let over = false;
        const seen = { right: 0, refused: 0, rightWhileDown: 0 };
        let rightInARow = 0;
        const client = async (first: number) => {
          for (let n = first; !over; n++) {
            const [operation, body] = asked[n % asked.length] ?? asked[0] ?? ['', {}];
            const wasDown = isDown;
            const answer = await ask(operation, body);
            const text = await answer.text();
            if (answer.status === 200) {
              expect(text).toBe(right.get(operation));
              seen.right += 1;
              if (wasDown && isDown) seen.rightWhileDown += 1;
              rightInARow += 1;
              continue;
            }
            expect(answer.status).toBe(503);
            expect(JSON.parse(text).error.code).toBe('ServiceUnavailableException');
            expect(answer.headers.get('retry-after')).toBe('10');
            seen.refused += 1;
            rightInARow = 0;
          }
        };
        const exporting = await ask('rows', question, 'text/csv');
        expect(exporting.status).toBe(200);
        const clients = Promise.all([client(0), client(2), client(4)]);
        await delay(300);
        await node.kill();
        isDown = true;
        await delay(1_500);
        isDown = false;
        await node.restart();
        rightInARow = 0;
        const backAt = performance.now();
        while (rightInARow < 12 && performance.now() - backAt < 60_000) await delay(20);
        over = true;
        await clients;
        expect(rightInARow).toBeGreaterThanOrEqual(12);
        expect(seen.refused).toBeGreaterThan(0);
        expect(seen.rightWhileDown).toBe(0);
        const exported = await exporting.text().then(
          (text) => `whole: ${text.length === whole}`,
          () => 'broken off',
        );
        // The one named first has had all rows of the other before it gives its first.
        expect(exported).toBe(which === 0 ? 'broken off' : 'whole: true');
        expect((await (await ask('rows', question, 'text/csv')).text()).length).toBe(whole);

        const logged = lines.map((line) => JSON.parse(line));
        expect(logged.map(({ level, msg }) => [level, msg])).toEqual([[50, 'the store is not available']]);
        expect(logged[0].store).toMatch(new RegExp(`127\\.0\\.0\\.1:(${node.httpPort}|${node.tcpPort})\\b`));
      },
    );
  },
);
