import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import type { Engine, Writer } from '../../../src/store/engine.ts';
import { clickhouseAddress } from '../../clickhouse/addresses.ts';
import type { ClickhouseNode } from '../../clickhouse/start-node.ts';
import { startServer } from '../../clickhouse/start-server.ts';
import { ask } from './ask.ts';
import { databaseOn, openFor } from './database-on.ts';

const numbered = [{ name: 'n', type: 'integer' }] as const;
const note = (writer: Writer, n: number) =>
  writer.insert('freshness', sql`SELECT ${n} AS workspace, ${'a'} AS source, ${1} AS as_of`);

describe.runIf(clickhouseAddress() !== undefined)('a write that', () => {
  let server: ClickhouseNode;
  beforeAll(async () => {
    server = await startServer();
    return () => server.stop();
  });
  /** Parts of temporary tables of whatever session. */
  const left = async () => {
    const query = "SELECT count() FROM system.parts WHERE database = '_temporary_and_external_tables'";
    return (await ask(server.url, query))[0]?.[0];
  };
  const stage = async (writer: Writer) => {
    await writer.stage('staged_numbers', numbered, [[1], [2]]);
    await writer.keep('kept_numbers', sql`SELECT n + 1 AS n FROM staged_numbers`);
    expect(await left()).toBeGreaterThan(0);
  };
  async function noteSoon(engine: Engine, n: number) {
    const started = performance.now();
    await engine.write((writer) => note(writer, n));
    expect(performance.now() - started).toBeLessThan(5_000);
  }

  it('succeeded leaves no table of its own', async () => {
    const engine = await openFor(databaseOn(server));
    await engine.write(stage);
    expect(await left()).toBe(0);
  });

  it.each([
    [
      'was given up',
      () => {
        throw new Error('changed my mind');
      },
      'changed my mind',
    ],
    [
      'was refused by the server',
      (writer: Writer) => writer.insert('freshness', sql`SELECT throwIf(1), 'a', 1`),
      'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO',
    ],
  ])('%s leaves no table of its own, and nobody waits for its claim', async (_, fail, why) => {
    const address = databaseOn(server);
    const engine = await openFor(address);
    const failing = engine.write(async (writer) => {
      await note(writer, 1);
      await stage(writer);
      await fail(writer);
    });
    await expect(failing).rejects.toSatisfy((error) => `${error} ${error.type}`.includes(why));
    expect(await left()).toBe(0);
    await noteSoon(await openFor(address), 2);
    await noteSoon(engine, 3);
    // What it had put stays: there is no all or nothing here.
    const rows = await engine.read(sql`SELECT workspace FROM freshness ORDER BY workspace`);
    expect(rows.map(({ workspace }) => workspace)).toEqual([1, 2, 3]);
  });
});
