import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import { openClickHouse } from '../../../src/store/clickhouse/open-clickhouse.ts';
import { type Times, usualTimes } from '../../../src/store/clickhouse/settings.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { type ClickHouseAddress, parseStoreAddress } from '../../../src/store/store-address.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { clickhouseAddress, clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { startTroubledProxy, type TroubledProxy } from '../../clickhouse/troubled-proxy.ts';
import { dropDatabase } from '../../engines.ts';

const server = clickhouseAddress();
const cluster = clickhouseClusterAddress();
const nodesOf = (url = '') => url.slice(url.indexOf('@') + 1);

const password = 'hunter2-never-shown';
const times: Times = { ...usualTimes, question: 1_000, export: 1_000, write: 60_000, grace: 500 };
/** Far from the limits that a person would wait for, and far from those of a machine that is busy. */
const bound = 10_000;

function addressOf(nodes: string, query = '', as = `default:${password}`): ClickHouseAddress {
  const database = `kepi_test_${Math.random().toString(36).slice(2)}`;
  return parseStoreAddress(`clickhouse://${as}@${nodes}/${database}${query}`) as ClickHouseAddress;
}

async function proxyOf(url: string | undefined, trouble: TroubledProxy['trouble']): Promise<TroubledProxy> {
  const proxy = await startTroubledProxy(nodesOf(url), trouble);
  onTestFinished(() => proxy.stop());
  return proxy;
}

/** Something else than ClickHouse on the port. */
async function webServer(): Promise<string> {
  const web = createServer((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'));
  await once(web.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void web.close());
  return `127.0.0.1:${(web.address() as AddressInfo).port}`;
}

async function closedPort(): Promise<string> {
  const proxy = await startTroubledProxy('127.0.0.1:1', 'none');
  proxy.stop();
  return proxy.node;
}

/** How it fails: in a sentence, soon, and without the password. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  const started = performance.now();
  const error = await work.then(
    () => 'nothing',
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(performance.now() - started).toBeLessThan(bound);
  const shown = [inspect(error, { depth: 9, showHidden: true }), error.stack, inspect(error.cause)].join();
  expect(shown).not.toContain(password);
  expect(shown).not.toContain(Buffer.from(`default:${password}`).toString('base64'));
  const { message } = error as Error;
  expect(message).not.toMatch(/\n|<|DB::|at async|undefined/);
  return message;
}

const opening = (address: ClickHouseAddress) => openClickHouse(address, () => {}, times);

describe.runIf(server !== undefined)(
  'a store is not opened, and a sentence says why, when its server',
  () => {
    it('takes connections and never answers', async () => {
      const { node } = await proxyOf(server, 'silence');
      expect(await failureOf(opening(addressOf(node)))).toBe(
        `ClickHouse at ${node} has not answered for 1.5 seconds`,
      );
    });

    it('stops in the middle of an answer', async () => {
      const { node } = await proxyOf(server, 'half an answer');
      expect(await failureOf(opening(addressOf(node)))).toBe(
        `ClickHouse at ${node} has not answered for 1.5 seconds`,
      );
    });

    it('is not there', async () => {
      const node = await closedPort();
      expect(await failureOf(opening(addressOf(node)))).toBe(
        `ClickHouse at ${node} does not answer (ECONNREFUSED)`,
      );
    });

    it('has a name that nobody knows', async () => {
      expect(await failureOf(opening(addressOf('clickhouse.invalid')))).toMatch(
        /^ClickHouse at clickhouse\.invalid:8123 does not answer \((ENOTFOUND|EAI_AGAIN)\)$/,
      );
    });

    it('does not take the password', async () => {
      const node = nodesOf(server);
      expect(await failureOf(opening(addressOf(node)))).toBe(
        `ClickHouse at ${node} does not take this user and password`,
      );
    });

    it('does not speak TLS', async () => {
      const node = nodesOf(server);
      expect(await failureOf(opening(addressOf(node, '?secure=true')))).toMatch(
        new RegExp(
          `^ClickHouse at ${node} does not speak as it should \\(E\\w+\\); see to its port and secure=true$`,
        ),
      );
    });

    it('is something else', async () => {
      const node = await webServer();
      expect(await failureOf(opening(addressOf(node)))).toBe(
        `what answers at ${node} is not ClickHouse, or a proxy that does not reach it: "Bad Gateway"`,
      );
    });
  },
);

describe.runIf(cluster !== undefined)('a store is not opened, and a sentence says why, when', () => {
  it('its servers know no such cluster', async () => {
    const { node } = await proxyOf(cluster?.url.split(',')[0], 'none');
    const address = addressOf(node, '?cluster=nowhere');
    for (let times = 0; times < 2; times++) {
      expect(await failureOf(opening(address))).toBe(
        `the servers know no cluster nowhere; known: ${cluster?.cluster}`,
      );
    }
  });

  it('one of its nodes is not named', async () => {
    const { node } = await proxyOf(cluster?.url.split(',')[0], 'none');
    const address = addressOf(node, `?cluster=${cluster?.cluster}`);
    onTestFinished(() => dropDatabase(address));
    for (let times = 0; times < 2; times++) {
      expect(await failureOf(opening(address))).toBe(
        `the cluster ${cluster?.cluster} has 2 nodes, and 1 of them have the tables; name every node in KEPI_STORE, with commas between, or add keeper=true if the cluster has a Keeper`,
      );
    }
  });

  it('one of its nodes is not there', async () => {
    const gone = await closedPort();
    const { node } = await proxyOf(cluster?.url.split(',')[0], 'none');
    const address = addressOf(`${node},${gone}`, `?cluster=${cluster?.cluster}`);
    onTestFinished(() => dropDatabase({ ...address, nodes: [node] }));
    expect(await failureOf(opening(address))).toBe(`ClickHouse at ${gone} does not answer (ECONNREFUSED)`);
  });
});

describe.runIf(server !== undefined)('a store that is open', () => {
  async function open(): Promise<{ engine: Engine; proxy: TroubledProxy }> {
    const proxy = await proxyOf(server, 'none');
    const address = addressOf(proxy.node);
    const engine = await opening(address);
    onTestFinished(async () => {
      await engine.close();
      await dropDatabase({ ...address, nodes: [nodesOf(server)], password: '' });
    });
    return { engine, proxy };
  }
  const read = (engine: Engine) => engine.read(sql`SELECT name FROM workspace`);
  const write = (engine: Engine) =>
    engine.write((writer) => writer.insert('freshness', sql`SELECT 1, 'a', 1`), 'records');
  async function exported(engine: Engine) {
    let rows = 0;
    for await (const block of engine.stream(
      sql`SELECT n FROM (SELECT arrayJoin(range(100000)) AS n) numbers`,
    )) {
      rows += block.length;
    }
    return rows;
  }

  it.each(['silence', 'half an answer'] as const)(
    'and comes to %s answers again when it is over',
    async (trouble) => {
      const { engine, proxy } = await open();
      expect(await read(engine)).toEqual([{ name: 'main' }]);
      proxy.trouble = trouble;
      const late = `ClickHouse at ${proxy.node} has not answered for 1.5 seconds`;
      const asked = [read(engine), exported(engine), write(engine)];
      expect(await Promise.all(asked.map(failureOf))).toEqual([late, late, late]);
      proxy.trouble = 'none';
      expect(await read(engine)).toEqual([{ name: 'main' }]);
      expect(await exported(engine)).toBe(100_000);
      await write(engine);
    },
  );

  it.each(['silence', 'half an answer'] as const)(
    'gives up all of 200 questions at once after %s, on no more than 32 connections, and leaves none of them open',
    async (trouble) => {
      const { engine, proxy } = await open();
      proxy.trouble = trouble;
      const failures = await Promise.all(Array.from({ length: 200 }, () => failureOf(read(engine))));
      expect(new Set(failures)).toEqual(
        new Set([`ClickHouse at ${proxy.node} has not answered for 1.5 seconds`]),
      );
      expect(proxy.most).toBeGreaterThan(20);
      expect(proxy.most).toBeLessThanOrEqual(33);
      proxy.trouble = 'none';
      // With these times a machine that is busy may not answer all of them at the first try.
      const answers = await vi.waitFor(() => Promise.all(Array.from({ length: 200 }, () => read(engine))), {
        timeout: 30_000,
      });
      expect(answers).toEqual(answers.map(() => [{ name: 'main' }]));
      expect(proxy.most).toBeLessThanOrEqual(33);
    },
  );
});
