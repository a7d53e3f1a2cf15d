import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, word } from '../../src/sql/statement.ts';
import type { Row } from '../../src/store/engine.ts';
import { StoreBusy } from '../../src/store/store-busy.ts';
import { engines, type TestStore } from '../engines.ts';

describe.each(engines)('on $name', ({ name, transactions, open }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('a fifth export at once is refused, and taken when one has ended', async () => {
    const numbers = sql`SELECT n FROM (SELECT 1 AS one) one ${word('timesEach', sql`${1_000_000}`)}`;
    const started = async () => {
      const rows = store.engine.stream(numbers)[Symbol.asyncIterator]() as AsyncGenerator<Row[]>;
      await rows.next();
      return rows;
    };
    const running = [await started(), await started(), await started(), await started()];
    await expect(started()).rejects.toBeInstanceOf(StoreBusy);
    await running[0]?.return(undefined);
    running.push(await started());
    for (const rows of running) await rows.return(undefined);
  });

  it('what is about people and keys does not wait for a long import', async () => {
    let finish = () => {};
    const importing = store.engine.write(async (writer) => {
      await writer.insert('freshness', sql`SELECT 1 AS workspace, 'test' AS source, 1 AS as_of`);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await store.engine.write(
      (writer) =>
        writer.insert(
          'login',
          sql`SELECT 1 AS workspace, 'a@example.com' AS email, TRUE AS operator, NULL AS password_hash, 1 AS created_at`,
        ),
      'people',
    );
    expect(await store.engine.read(sql`SELECT email FROM login`)).toEqual([{ email: 'a@example.com' }]);
    if (transactions) expect(await store.engine.read(sql`SELECT source FROM freshness`)).toEqual([]);
    finish();
    await importing;
    expect(await store.engine.read(sql`SELECT source FROM freshness`)).toEqual([{ source: 'test' }]);
  });

  it('more questions at once than there are connections are all answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => store.engine.read(sql`SELECT ${n} AS n`)),
    );
    expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it.runIf(name === 'duckdb')('the store is nobody else’s to read', () => {
    expect(statSync(join(store.options.data, 'kepi.duckdb')).mode & 0o077).toBe(0);
  });
});
