import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { settleLeft } from '../../../src/ingest/settle-left.ts';
import { sql } from '../../../src/sql/statement.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { clickhouseAddress, clickhouseClusterAddress } from '../../clickhouse/addresses.ts';
import { settledIn, storedIn } from '../../ingest/stored.ts';
import { databaseOn, openFor, textOf } from './database-on.ts';
import { demoParts, idsOf, recordPart, storedWithoutTrouble, type Untroubled } from './demo-parts.ts';
import { interrupted } from './interrupted.ts';

const url = clickhouseAddress();
const cluster = clickhouseClusterAddress();
const { world, parts } = demoParts(600, 2);
const [first = [], second = []] = parts;

let untroubled: Untroubled;
beforeAll(async () => {
  untroubled = await storedWithoutTrouble([world, first, second]);
});

const bookings = async (engine: Engine) =>
  (await engine.read(sql`SELECT count(*) AS n FROM booking WHERE workspace = 1`))[0]?.n;

/** From the statement on it is as if the process had gone. */
const goneAt = (engine: Engine, moment: string) => {
  let gone = false;
  return interrupted(engine, (statement) => {
    gone ||= statement === moment;
    if (gone) throw new Error('gone');
  });
};

describe.each([
  ...(url === undefined ? [] : [{ name: 'clickhouse', on: { url } }]),
  ...(cluster === undefined ? [] : [{ name: 'clickhouse-cluster', on: cluster }]),
])('on $name, of a writer that has gone', ({ on }) => {
  it('all that it wrote counts once another Kepi has started', async () => {
    const address = databaseOn(on);
    const engine = await openFor(address);
    const gone = recordPart(goneAt(engine, 'replace booking'), [...world, ...first, ...second]);
    await expect(gone).rejects.toThrow('gone');
    expect(await bookings(engine)).toBe(0);
    const next = await openFor(address);
    await settleLeft(next);
    expect(await settledIn(next, 1)).toEqual(untroubled.settled);
  });

  it('the half that it wrote counts once somebody else has written, and all of it when it is brought again', async () => {
    const address = databaseOn(on);
    const engine = await openFor(address);
    const gone = recordPart(goneAt(engine, 'insert calcom_attendee'), [...world, ...first]);
    await expect(gone).rejects.toThrow('gone');
    const next = await openFor(address);
    await recordPart(next, second);
    expect(await next.read(sql`SELECT id FROM unsettled`)).toEqual([]);
    expect(await bookings(next)).toBe(idsOf(first).length + idsOf(second).length);
    await recordPart(next, [...world, ...first]);
    expect(await storedIn(next, 1)).toEqual(untroubled.stored);
  });
});

describe.runIf(url !== undefined)('a process that is killed while it settles', () => {
  const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
  beforeAll(async () => {
    const { buildIfStale } = (await import(path('../../../scripts/build.mjs'))) as {
      buildIfStale(): boolean;
    };
    expect(buildIfStale()).toBe(true);
  });

  it('is waited for until its claim has run out, and then what it wrote counts', async () => {
    const address = databaseOn({ url: url ?? '' });
    const watching = await openFor(address);
    const program = path('recording-process.mjs');
    const args = [program, path('../../../dist'), textOf(address)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    await vi.waitFor(
      async () => {
        const rows = await watching.read(sql`SELECT count(*) AS n FROM calcom_tracking`);
        expect(rows[0]?.n).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 5 },
    );
    child.kill('SIGKILL');
    await ended;
    expect(await bookings(watching)).toBe(0);

    const killedAt = performance.now();
    const next = await openFor(address);
    await settleLeft(next);
    const waited = performance.now() - killedAt;
    expect(waited).toBeGreaterThan(4_000);
    expect(waited).toBeLessThan(30_000);
    expect(await settledIn(next, 1)).toEqual(untroubled.settled);
  });
});
