import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { openEngine, type StoreOptions } from '../../src/store/open-engine.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

const options = (data: string): StoreOptions => ({ data, memoryLimit: '256MB', threads: 1 });

/** Opens the store, lets something be done with it, and closes it. */
async function once<T>(
  data: string,
  work: (engine: Awaited<ReturnType<typeof openEngine>>) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(options(data));
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const migrationsIn = (data: string) =>
  once(data, (engine) => engine.read(sql`SELECT number, name FROM migration ORDER BY number`));

describe('a data folder', () => {
  it('is made when it is not there, with the workspace main in it', async () => {
    const data = join(temporaryFolder(), 'not', 'there', 'yet');
    const workspaces = await once(data, (engine) => engine.read(sql`SELECT id, name FROM workspace`));
    expect(workspaces).toEqual([{ id: 1, name: 'main' }]);
  });

  it('that is opened again holds what it held', async () => {
    const data = temporaryFolder();
    const before = await migrationsIn(data);
    await once(data, (engine) =>
      engine.write((writer) => writer.insert('workspace', sql`SELECT ${2} AS id, ${'berlin'} AS name`)),
    );
    expect(await migrationsIn(data)).toEqual(before);
    const names = await once(data, (engine) => engine.read(sql`SELECT name FROM workspace ORDER BY id`));
    expect(names).toEqual([{ name: 'main' }, { name: 'berlin' }]);
  });

  it.each([
    [
      'a migration of a newer Kepi',
      sql`SELECT number, name FROM migration WHERE number = 1 UNION ALL SELECT ${99}, ${'from-the-future'}`,
      '99 (from-the-future)',
    ],
    ['another migration under a number of ours', sql`SELECT 1 AS number, ${'other'} AS name`, '1 (other)'],
  ])('that has had %s is refused in a sentence, and left alone', async (_, change, named) => {
    const data = temporaryFolder();
    await once(data, (engine) =>
      engine.write((writer) => writer.replace('migration', sql`number = 1`, change)),
    );
    const sentence = `the store has had migration ${named}, which this Kepi does not know`;
    for (let times = 0; times < 2; times++) {
      await expect(openEngine(options(data))).rejects.toThrow(sentence);
    }
  });

  it('whose file is no store is refused', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'kepi.duckdb'), 'not a store at all'.repeat(1000));
    await expect(openEngine(options(data))).rejects.toThrow();
  });
});
