import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import type { Row } from '../../src/store/engine.ts';
import { StoreBusy } from '../../src/store/store-busy.ts';
import { engines, type TestStore } from '../engines.ts';

describe.each(engines)('on $name', ({ open }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('a fifth export at once is refused, and taken when one has ended', async () => {
    const numbers = sql`SELECT range AS n FROM range(100000)`;
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
    const importing = store.engine.write(async ({ run }) => {
      await run(sql`INSERT INTO freshness VALUES (1, 'test', 1)`);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await store.engine.write(
      ({ run }) =>
        run(
          sql`INSERT INTO login (workspace, email, operator, created_at) VALUES (1, 'a@example.com', TRUE, 1)`,
        ),
      'people',
    );
    expect(await store.engine.read(sql`SELECT email FROM login`)).toEqual([{ email: 'a@example.com' }]);
    expect(await store.engine.read(sql`SELECT source FROM freshness`)).toEqual([]);
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

  it('the store is nobody else’s to read', () => {
    expect(statSync(join(store.folder, 'kepi.duckdb')).mode & 0o077).toBe(0);
  });
});
