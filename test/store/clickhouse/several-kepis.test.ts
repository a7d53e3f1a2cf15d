import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { KeyAuthenticator } from '../../../src/people/authenticate-key.ts';
import { createKey } from '../../../src/people/create-key.ts';
import { addLogin } from '../../../src/people/logins.ts';
import { revokeKey } from '../../../src/people/revoke-key.ts';
import { sql } from '../../../src/sql/statement.ts';
import { Leases } from '../../../src/store/clickhouse/lease.ts';
import { migrate } from '../../../src/store/clickhouse/migrate.ts';
import { Servers } from '../../../src/store/clickhouse/servers.ts';
import { usualTimes } from '../../../src/store/clickhouse/settings.ts';
import type { Engine, Writer } from '../../../src/store/engine.ts';
import { migrations } from '../../../src/store/migrations/migrations.ts';
import type { ClickHouseAddress } from '../../../src/store/store-address.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { clickhouseAddress, clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { startTroubledProxy } from '../../clickhouse/troubled-proxy.ts';
import { storedIn } from '../../ingest/stored.ts';
import { databaseOn, openFor } from './database-on.ts';
import { demoParts, recordPart, storedWithoutTrouble } from './demo-parts.ts';

const url = clickhouseAddress();
const cluster = clickhouseClusterAddress();

/** As another Kepi may have it. */
const turned = (address: ClickHouseAddress): ClickHouseAddress => ({
  ...address,
  nodes: [...address.nodes].reverse(),
});

const note = (writer: Writer, n: number) =>
  writer.insert('freshness', sql`SELECT ${n} AS workspace, ${'a'} AS source, ${1} AS as_of`);
const noted = async (engine: Engine) =>
  (await engine.read(sql`SELECT workspace FROM freshness ORDER BY workspace`)).map((row) => row.workspace);

describe.each([
  ...(url === undefined ? [] : [{ name: 'clickhouse', on: { url } }]),
  ...(cluster === undefined ? [] : [{ name: 'clickhouse-cluster', on: cluster }]),
])('several Kepis on $name', ({ on }) => {
  it('that open an empty database at once bring it forward once, and all work', async () => {
    for (let round = 0; round < 2; round++) {
      const address = databaseOn(on);
      const said: string[] = [];
      const say = (line: string) => said.push(line);
      const engines = await Promise.all(
        [address, turned(address), address].map((one) => openFor(one, { say })),
      );
      for (const [n, engine] of engines.entries()) {
        expect(await engine.read(sql`SELECT id, name FROM workspace`)).toEqual([{ id: 1, name: 'main' }]);
        expect(await engine.read(sql`SELECT number, name FROM migration ORDER BY number`)).toEqual(
          migrations.map(({ number, name }) => ({ number, name })),
        );
        await engine.write((writer) => note(writer, n));
      }
      for (const engine of engines) expect(await noted(engine)).toEqual([0, 1, 2]);
      expect(new Set(said).size).toBeLessThanOrEqual(1);
    }
  });

  it('one of which brings the store forward: the other says that it waits, and then works', async () => {
    const address = databaseOn(on);
    const servers = new Servers(address);
    onTestFinished(() => servers.close());
    await migrate(servers, address, () => {}, migrations.slice(0, -1));
    const lease = await new Leases(servers).take('migration');
    const said: string[] = [];
    const opening = openFor(address, { say: (line) => said.push(line) });
    await vi.waitFor(() => expect(said).not.toEqual([]), { timeout: 5_000 });
    await delay(300);
    await lease.release();
    const engine = await opening;
    expect(said).toEqual(['Another Kepi is bringing the store forward; waiting for it.']);
    expect(await engine.read(sql`SELECT id, name FROM workspace`)).toEqual([{ id: 1, name: 'main' }]);
    expect(await engine.read(sql`SELECT name FROM lease WHERE ends_at > 0`)).toEqual([]);
  });

  it('of a newer release: an older one refuses the store in a sentence', async () => {
    const address = databaseOn(on);
    const engine = await openFor(address);
    await engine.write((writer) =>
      writer.insert('migration', sql`SELECT ${99} AS number, ${'from-the-future'} AS name`),
    );
    for (let times = 0; times < 2; times++) {
      await expect(openFor(address)).rejects.toThrow(
        'the store has had migration 99 (from-the-future), which this Kepi does not know',
      );
    }
    expect(await engine.read(sql`SELECT id, name FROM workspace`)).toEqual([{ id: 1, name: 'main' }]);
  });

  it('write one after the other; what is about people does not wait for records', async () => {
    const address = databaseOn(on);
    const [one, other] = [await openFor(address), await openFor(turned(address))];
    let inside = 0;
    let most = 0;
    const writing = [one, other, one, other, one, other].map((engine, n) =>
      engine.write(async (writer) => {
        most = Math.max(most, ++inside);
        const [row] = await writer.read(sql`SELECT count(*) AS n FROM freshness`);
        await note(writer, (row?.n as number) + 1);
        inside--;
        return n;
      }),
    );
    await Promise.all(writing);
    expect(most).toBe(1);
    expect(await noted(one)).toEqual([1, 2, 3, 4, 5, 6]);

    await one.write(async () => {
      const workspace = { id: 1, name: 'main' };
      const login = { workspace, email: 'a@example.com', password: 'correct horse', operator: true, now: 1 };
      await addLogin(other, login);
      expect(await one.read(sql`SELECT email FROM login`)).toEqual([{ email: 'a@example.com' }]);
    });
  });

  it('that record the same and other things at once: as if one had come after the other', async () => {
    const { world, parts } = demoParts(400, 3);
    const [first = [], second = [], third = []] = parts;
    const address = databaseOn(on);
    const [one, other] = [await openFor(address), await openFor(turned(address))];
    await Promise.all([
      recordPart(one, [...world, ...first]),
      recordPart(other, [...world, ...second]),
      recordPart(one, [...second, ...third]),
      recordPart(other, [...first, ...third]),
    ]);
    const { stored } = await storedWithoutTrouble([world, first, second, third]);
    expect(await storedIn(one, 1)).toEqual(stored);
    expect(await storedIn(other, 1)).toEqual(stored);
  });
});

describe.runIf(url !== undefined)('several Kepis on one server', () => {
  it('one that cannot renew its claim writes no more, and the other goes on', async () => {
    const address = databaseOn({ url: url ?? '' });
    const proxy = await startTroubledProxy(address.nodes[0] ?? '', 'none');
    onTestFinished(() => proxy.stop());
    const lease = { lasts: 2_000, renewEvery: 200, trusted: 1_000, patience: 10_000 };
    const times = { ...usualTimes, lease };
    const cutOff = await openFor({ ...address, nodes: [proxy.node] }, { times });
    const other = await openFor(address, { times });
    const lost = new StoreUnavailable('the store could not be told for too long that this write goes on');

    const writing = cutOff.write(async (writer) => {
      await note(writer, 1);
      proxy.trouble = 'silence';
      const started = performance.now();
      await expect(note(writer, 2)).rejects.toThrow();
      expect(performance.now() - started).toBeLessThan(5_000);
      await other.write((next) => note(next, 3));
      expect(performance.now() - started).toBeGreaterThan(1_000);
      proxy.trouble = 'none';
      await note(writer, 4);
    });
    await expect(writing).rejects.toThrow(lost);
    expect(await noted(other)).toEqual([1, 3]);
    await cutOff.write((writer) => note(writer, 5));
    expect(await noted(other)).toEqual([1, 3, 5]);
  });

  it('a key that one makes opens the other at once; one that it revokes does not, five seconds later', async () => {
    const address = databaseOn({ url: url ?? '' });
    const [one, other] = [await openFor(address), await openFor(address)];
    const workspace = { id: 1, name: 'main' };
    const owner = 'a@example.com';
    await addLogin(one, { workspace, email: owner, password: 'correct horse', operator: true, now: 1 });
    const elsewhere = new KeyAuthenticator(other, { calcomKeyPrefix: 'cal_' });
    const now = Date.UTC(2025, 5, 1);

    const asked = { workspace, owner, name: 'mine', scopes: ['read'] as const, expiresAt: null, now };
    const { key, id } = await createKey(one, asked);
    expect(await elsewhere.authenticate(key, now)).toMatchObject({ keyId: id });
    await elsewhere.close();
    await revokeKey(one, { workspace, which: id, now: now + 1 });
    expect(await elsewhere.authenticate(key, now + 4_999)).toMatchObject({ keyId: id });
    expect(await elsewhere.authenticate(key, now + 5_001)).toBeNull();
    await elsewhere.close();
  });
});
