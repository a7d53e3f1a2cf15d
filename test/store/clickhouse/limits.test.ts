import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sql, word } from '../../../src/sql/statement.ts';
import { usualTimes } from '../../../src/store/clickhouse/settings.ts';
import type { Writer } from '../../../src/store/engine.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';
import { clickhouseAddress } from '../../clickhouse/addresses.ts';
import { startTroubledProxy } from '../../clickhouse/troubled-proxy.ts';
import { ask } from './ask.ts';
import { databaseOn, openFor } from './database-on.ts';

const url = clickhouseAddress() ?? '';
const nodeOf = (of: string) => of.slice(of.indexOf('@') + 1);

/** A question of so many seconds. */
const slow = (seconds: number) => sql`SELECT sleepEachRow(0.1) AS n FROM numbers(${seconds * 10})`;

describe.runIf(url !== '')('on a server', () => {
  it('a question that takes too long is ended by the server, in a sentence', async () => {
    const engine = await openFor(databaseOn({ url }), { times: { ...usualTimes, question: 1_000 } });
    const started = performance.now();
    const failing = engine.read(sql`SELECT count(*) FROM numbers(1000000000000) WHERE sipHash64(number) = 1`);
    await expect(failing).rejects.toThrow(
      new StoreUnavailable(`ClickHouse at ${nodeOf(url)} cannot answer: TIMEOUT_EXCEEDED, Timeout exceeded`),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    const running = await ask(url, "SELECT count() FROM system.processes WHERE query LIKE '%sipHash64%'");
    // The one that counts.
    expect(running).toEqual([[1]]);
  });

  it('an export that fails midway fails', async () => {
    const engine = await openFor(databaseOn({ url }));
    const failing = async () => {
      let rows = 0;
      const numbers = sql`(SELECT n FROM (SELECT 1 AS one) one ${word('timesEach', sql`${200_000}`)}) numbers`;
      for await (const block of engine.stream(sql`SELECT throwIf(n = 150000) AS a FROM ${numbers}`))
        rows += block.length;
      return rows;
    };
    await expect(failing()).rejects.toThrow();
  });

  it('a write keeps its lane while more questions are asked than there are connections', async () => {
    const proxy = await startTroubledProxy(nodeOf(url), 'none');
    onTestFinished(() => proxy.stop());
    const address = { ...databaseOn({ url }), nodes: [proxy.node] };
    const lease = { lasts: 2_500, renewEvery: 300, trusted: 1_500, patience: 10_000 };
    const engine = await openFor(address, { times: { ...usualTimes, lease } });
    const note = (writer: Writer, n: number) =>
      writer.insert('freshness', sql`SELECT ${n} AS workspace, ${'a'} AS source, ${1} AS as_of`);
    await engine.write(async (writer) => {
      await note(writer, 1);
      const questions = Promise.allSettled(Array.from({ length: 64 }, () => engine.read(slow(2))));
      await delay(2_000);
      await note(writer, 2);
      const answered = await questions;
      expect(answered.filter(({ status }) => status === 'rejected')).toEqual([]);
      await note(writer, 3);
    });
    expect(await engine.read(sql`SELECT workspace FROM freshness ORDER BY workspace`)).toHaveLength(3);
    expect(proxy.most).toBeGreaterThan(32);
    expect(proxy.most).toBeLessThanOrEqual(40);
  });
});
