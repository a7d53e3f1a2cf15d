import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { clickhouseAddress, clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { onFreePorts, PortTaken } from '../../clickhouse/free-ports.ts';
import { nodeConfig } from '../../clickhouse/node-config.ts';
import { type ClickhouseCluster, startCluster } from '../../clickhouse/start-cluster.ts';
import { type ClickhouseNode, startNode } from '../../clickhouse/start-node.ts';
import { startServer } from '../../clickhouse/start-server.ts';
import { ask } from './ask.ts';

const address = clickhouseAddress();
const clusterAddress = clickhouseClusterAddress();

it.runIf(address !== undefined)('the server of the run answers', async () => {
  expect(await ask(address ?? '', 'SELECT 1')).toEqual([[1]]);
});

describe.runIf(address !== undefined && !process.env.KEPI_TEST_CLICKHOUSE)('a server', () => {
  let server: ClickhouseNode;
  beforeAll(async () => {
    server = await startServer();
    return () => server.stop();
  });

  it('is for this machine alone', async () => {
    // A server that listens everywhere answers here.
    const elsewhere = server.url.replace('127.0.0.1', '127.0.0.2');
    await expect(ask(elsewhere, 'SELECT 1')).rejects.toThrow('fetch failed');
  });

  it('takes a gigabyte and no more', async () => {
    const large = (megabytes: number) =>
      ask(server.url, `SELECT length(groupArray(repeat('x', 1000000))) FROM numbers(${megabytes})`);
    expect(await large(100)).toEqual([[100]]);
    await expect(large(1500)).rejects.toThrow('MEMORY_LIMIT_EXCEEDED');
    expect(await large(100)).toEqual([[100]]);
  });

  it('writes no logs of its own, and a dropped database is gone at once', async () => {
    await ask(server.url, 'CREATE DATABASE dropped');
    await ask(server.url, 'CREATE TABLE dropped.t (n Int64) ENGINE = MergeTree ORDER BY n');
    await ask(server.url, 'DROP DATABASE dropped');
    await vi.waitFor(async () => {
      expect(await ask(server.url, 'SELECT count() FROM system.dropped_tables')).toEqual([[0]]);
    });
    await ask(server.url, 'SYSTEM FLUSH LOGS');
    expect(await ask(server.url, "SHOW TABLES FROM system LIKE '%\\_log'")).toEqual([]);
  });

  it('killed and started again has all that it acknowledged', async () => {
    await ask(server.url, 'CREATE DATABASE kept');
    await ask(server.url, 'CREATE TABLE kept.t (n Int64) ENGINE = MergeTree ORDER BY n');
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await ask(server.url, `INSERT INTO kept.t VALUES (${acknowledged + 1})`);
        acknowledged++;
      }
    })();
    writing.catch(() => undefined);
    await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(20), { timeout: 10_000 });
    await server.kill();
    const started = Date.now();
    await server.restart();
    expect(Date.now() - started).toBeLessThan(10_000);
    await expect(writing).rejects.toThrow('fetch failed');
    const [row] = await ask(server.url, 'SELECT min(n), uniqExact(n), max(n) FROM kept.t');
    // The one that was under way may be there, too.
    expect([acknowledged, acknowledged + 1]).toContain(row?.[2]);
    expect(row).toEqual([1, row?.[2], row?.[2]]);
  });

  it('that cannot start says why', async () => {
    const starting = startNode(server.httpPort, server.httpPort, nodeConfig());
    await expect(starting).rejects.toThrow(PortTaken);
    await expect(starting).rejects.toThrow(/could not be started: it ended, having said:\n.*already in use/);
  });

  it('ends with the process that started it, however that ends', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'node.xml'), nodeConfig());
    const program = fileURLToPath(new URL('../../clickhouse/server.mjs', import.meta.url));
    await onFreePorts(2, async (ports) => {
      const start = `require('node:child_process').spawn(process.execPath,
        ${JSON.stringify([program, folder, ...ports.map(String)])}, { stdio: ['pipe', 'ignore', 'ignore'] })`;
      const parent = spawn(process.execPath, ['-e', start]);
      onTestFinished(() => void parent.kill('SIGKILL'));
      const url = `clickhouse://default@127.0.0.1:${ports[0]}`;
      await vi.waitFor(() => ask(url, 'SELECT 1'), { timeout: 10_000 });
      parent.kill('SIGKILL');
      await vi.waitFor(() => expect(ask(url, 'SELECT 1')).rejects.toThrow('fetch failed'), {
        timeout: 5_000,
      });
      expect(existsSync(folder)).toBe(false);
    });
  });
});

describe.runIf(clusterAddress !== undefined)('a cluster', () => {
  const total = 'SELECT count(), sum(v), uniqExact(id) FROM shop.everywhere FINAL';
  let cluster: ClickhouseCluster;
  const onBoth = (query: string) => Promise.all(cluster.nodes.map(({ url }) => ask(url, query)));
  beforeAll(async () => {
    cluster = await startCluster();
    await onBoth('CREATE DATABASE shop');
    await onBoth('CREATE TABLE shop.here (id Int64, v Int64) ENGINE = ReplacingMergeTree(v) ORDER BY id');
    await onBoth(`CREATE TABLE shop.everywhere AS shop.here
      ENGINE = Distributed(${cluster.cluster}, shop, here, cityHash64(id))`);
    return () => cluster.stop();
  });
  const insert = (node: ClickhouseNode, version: number, from: number, count: number) =>
    ask(
      node.url,
      `INSERT INTO shop.everywhere SELECT number, ${version} FROM numbers(${from}, ${count})
       SETTINGS distributed_foreground_insert = 1`,
    );

  it('the one of the run answers on each node, and each knows both', async () => {
    const hosts = clusterAddress?.url.slice('clickhouse://default@'.length).split(',') ?? [];
    expect(hosts).toHaveLength(2);
    for (const host of hosts) {
      const rows = ask(
        `clickhouse://default@${host}`,
        `SELECT count(), uniqExact(shard_num) FROM system.clusters WHERE cluster = '${clusterAddress?.cluster}'`,
      );
      expect(await rows).toEqual([[2, 2]]);
    }
  });

  it('answers exactly across its shards, whichever node is written to and asked', async () => {
    const [first, second] = cluster.nodes;
    await insert(first, 3, 0, 1000);
    await insert(second, 1, 0, 2000);
    await insert(second, 5, 500, 100);
    expect(await onBoth(total)).toEqual([0, 1].map(() => [[2000, 900 * 3 + 1000 * 1 + 100 * 5, 2000]]));
    const here = await onBoth('SELECT count() FROM shop.here FINAL');
    const counts = here.map(([row]) => Number(row?.[0]));
    expect(Math.min(...counts)).toBeGreaterThan(500);
    expect(counts).toEqual([counts[0], 2000 - (counts[0] ?? 0)]);
  });

  it('without one of its nodes it fails, soon; with it again it has all that it acknowledged', async () => {
    const [first, second] = cluster.nodes;
    const [before] = await onBoth(total);
    await insert(first, 7, 10_000, 500);
    await second.kill();
    const started = Date.now();
    const failures = [ask(first.url, total), insert(first, 7, 20_000, 500)].map((asked) =>
      asked.catch((error) => error.message),
    );
    const said = await Promise.all(failures);
    const took = Date.now() - started;
    await second.restart();
    expect(said).toEqual([
      expect.stringContaining('ALL_CONNECTION_TRIES_FAILED'),
      expect.stringContaining('ALL_CONNECTION_TRIES_FAILED'),
    ]);
    expect(took).toBeLessThan(20_000);
    const [row] = await ask(
      first.url,
      'SELECT count(), sum(v) FROM shop.everywhere FINAL WHERE id BETWEEN 10000 AND 10499',
    );
    expect(row).toEqual([500, 3500]);
    expect(await ask(second.url, `${total} WHERE id < 10000`)).toEqual(before);
  });
});
