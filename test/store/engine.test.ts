import { describe, expect, it } from 'vitest';
import { name, sql, word } from '../../src/sql/statement.ts';
import type { Writer } from '../../src/store/engine.ts';
import { engines } from '../engines.ts';
import { sharedStore } from './shared-store.ts';

const numbered = [{ name: 'n', type: 'integer' }] as const;

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe.each(engines)('the port, on $name', (engine) => {
  const { transactions } = engine;
  const store = sharedStore(engine);
  const insert = (writer: Writer, workspace: number, asOf: number) =>
    writer.insert(
      'freshness',
      sql`SELECT ${workspace} AS workspace, ${`source ${asOf}`} AS source, ${asOf} AS as_of`,
    );
  const asOfs = async (workspace: number) => {
    const rows = await store.engine.read(
      sql`SELECT as_of FROM freshness WHERE workspace = ${workspace} ORDER BY as_of`,
    );
    return rows.map((row) => row.as_of);
  };
  const generated = (count: number) =>
    sql`SELECT n, ${'a text of some length to fill the memory '} || n AS t
      FROM (SELECT 1 AS one) one ${word('timesEach', sql`${count}`)}`;

  it.skipIf(!transactions)(
    'many read at once, also while a long write is going on, and see what was before it',
    async () => {
      const workspace = store.newWorkspace();
      await store.engine.write((writer) => insert(writer, workspace, 1));
      const { open, opened } = gate();
      const begun = gate();
      const writing = store.engine.write(async (writer) => {
        await insert(writer, workspace, 2);
        begun.open();
        await opened;
        await insert(writer, workspace, 3);
      });
      await begun.opened;
      const reads = await Promise.all(Array.from({ length: 20 }, () => asOfs(workspace)));
      expect(reads).toEqual(reads.map(() => [1]));
      let streamed = 0;
      for await (const rows of store.engine.stream(generated(10_000))) streamed += rows.length;
      expect(streamed).toBe(10_000);
      open();
      await writing;
      expect(await asOfs(workspace)).toEqual([1, 2, 3]);
    },
  );

  it('a write reads what it has written itself', async () => {
    const workspace = store.newWorkspace();
    const own = await store.engine.write(async (writer) => {
      await insert(writer, workspace, 1);
      return writer.read(sql`SELECT as_of FROM freshness WHERE workspace = ${workspace}`);
    });
    expect(own).toEqual([{ as_of: 1 }]);
  });

  it.skipIf(!transactions)('a write is all or nothing', async () => {
    const workspace = store.newWorkspace();
    const failing = store.engine.write(async (writer) => {
      await insert(writer, workspace, 1);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await asOfs(workspace)).toEqual([]);
  });

  it('the staged tables of a write are its own', async () => {
    const failing = store.engine.write(async (writer) => {
      await writer.stage('staged_numbers', numbered, [[1], [2]]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const rows = await store.engine.write(async (writer) => {
      await writer.stage('staged_numbers', [{ name: 'word', type: 'text' }], [['a']]);
      return writer.read(sql`SELECT * FROM staged_numbers`);
    });
    expect(rows).toEqual([{ word: 'a' }]);
    await expect(store.engine.read(sql`SELECT * FROM staged_numbers`)).rejects.toThrow();
  });

  it('staging takes up where it left off, and a source of rows that fails midway ends the write', async () => {
    const { engine } = store;
    const staged = await engine.write(async (writer) => {
      await writer.stage('staged_numbers', numbered, [[1]]);
      await writer.stage('staged_numbers', numbered, []);
      await writer.stage(
        'staged_numbers',
        numbered,
        Array.from({ length: 5000 }, (_, n) => [n + 2]),
      );
      return writer.read(sql`SELECT count(*) AS n, sum(n) AS total FROM staged_numbers`);
    });
    expect(staged).toEqual([{ n: 5001, total: (5001 * 5002) / 2 }]);

    function* breakingOff() {
      for (let n = 0; n < 3000; n++) yield [n];
      throw new Error('no more rows');
    }
    const failing = engine.write((writer) => writer.stage('staged_numbers', numbered, breakingOff()));
    await expect(failing).rejects.toThrow('no more rows');
    expect(await engine.read(sql`SELECT ${1} AS one`)).toEqual([{ one: 1 }]);
    await engine.write((writer) => writer.stage('staged_numbers', numbered, [[1]]));
  });

  it('one writes at a time, in the order of asking; one that fails stops nobody', async () => {
    const workspace = store.newWorkspace();
    let inside = 0;
    let most = 0;
    const writes = Array.from({ length: 12 }, (_, i) =>
      store.engine.write(async (writer) => {
        most = Math.max(most, ++inside);
        try {
          const [row] = await writer.read(
            sql`SELECT count(*) AS n FROM freshness WHERE workspace = ${workspace}`,
          );
          if (i % 4 === 1) throw new Error('failed');
          await insert(writer, workspace, (row?.n as number) + 1);
          return i;
        } finally {
          inside--;
        }
      }),
    );
    const settled = await Promise.allSettled(writes);
    expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(writes.map((_, i) => i % 4 !== 1));
    expect(most).toBe(1);
    expect(await asOfs(workspace)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('a statement that fails leaves the engine as useful as before', async () => {
    const workspace = store.newWorkspace();
    const { engine } = store;
    for (let n = 1; n <= 5; n++) {
      await expect(engine.read(sql`SELECT * FROM ${name('no_such_table')}`)).rejects.toThrow();
      await expect(engine.read(sql`SELECT CAST(${'x'} AS INTEGER) AS x`)).rejects.toThrow();
      await expect(engine.stream(sql`SELECT nothing`)[Symbol.asyncIterator]().next()).rejects.toThrow();
      await expect(engine.write((writer) => writer.read(sql`SELECT nothing`))).rejects.toThrow();
      await engine.write((writer) => insert(writer, workspace, n));
    }
    expect(await asOfs(workspace)).toEqual([1, 2, 3, 4, 5]);
  });

  it('an error does not repeat what was asked', async () => {
    const failing = store.engine.read(
      sql`SELECT * FROM ${name('no_such_table')} WHERE email = ${'somebody@example.com'}`,
    );
    const error = (await failing.catch((error) => error)) as Error;
    expect(`${error} ${error.stack}`).not.toContain('somebody');
  });

  it.skipIf(!transactions)(
    'a write that goes on after a statement of its failed is still all or nothing',
    async () => {
      const workspace = store.newWorkspace();
      const written = await store.engine
        .write(async (writer) => {
          await insert(writer, workspace, 1);
          await writer.read(sql`SELECT nothing`).catch(() => undefined);
          await insert(writer, workspace, 2).catch(() => undefined);
        })
        .then(
          () => [1, 2],
          () => [],
        );
      expect(await asOfs(workspace)).toEqual(written);
      await store.engine.write((writer) => insert(writer, workspace, 9));
      expect(await asOfs(workspace)).toEqual([...written, 9]);
    },
  );

  it('two million rows stream by at constant memory', async () => {
    const rss = () => process.memoryUsage().rss / 2 ** 20;
    let seen = 0;
    let before = 0;
    let most = 0;
    for await (const rows of store.engine.stream(generated(2_000_000))) {
      seen += rows.length;
      if (seen < 200_000) before = rss();
      most = Math.max(most, rss());
    }
    expect(seen).toBe(2_000_000);
    expect(most - before, 'megabytes more').toBeLessThan(120);
  });

  const often = Math.ceil(50 * engine.share);
  it(`a stream that is left early lets go, ${often} times over`, async () => {
    const workspace = store.newWorkspace();
    for (let n = 1; n <= often; n++) {
      for await (const rows of store.engine.stream(generated(1_000_000))) {
        expect(rows[0]?.n).toBe(0);
        break;
      }
      await store.engine.write((writer) => insert(writer, workspace, n));
    }
    expect(await asOfs(workspace)).toHaveLength(often);
  });

  it('several streams at once give each their own rows', async () => {
    const totals = await Promise.all(
      [10_000, 20_000, 30_000, 5].map(async (count) => {
        let total = 0;
        for await (const rows of store.engine.stream(generated(count))) {
          total += rows.length;
          await store.engine.read(sql`SELECT ${1} AS one`);
        }
        return total;
      }),
    );
    expect(totals).toEqual([10_000, 20_000, 30_000, 5]);
  });
});

describe.each(engines)('closing, on $name', ({ open }) => {
  it('waits for the writes that were asked for', async () => {
    const store = await open();
    let done = 0;
    for (let n = 1; n <= 5; n++) {
      void store.engine.write(async (writer) => {
        await writer.read(sql`SELECT ${n} AS n`);
        done++;
      });
    }
    await store.close();
    expect(done).toBe(5);
  });
});
