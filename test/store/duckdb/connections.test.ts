import { expect, test } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import { openEngine } from '../../../src/store/open-engine.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';

test('connections are lent again: after streams left early and statements that failed there are no more', async () => {
  const engine = await openEngine({ data: temporaryFolder(), memoryLimit: '256MB', threads: 1 });
  const connections = async () => (await engine.read(sql`SELECT * FROM duckdb_connection_count()`))[0]?.count;
  const before = await connections();
  for (let n = 0; n < 50; n++) {
    for await (const _ of engine.stream(sql`SELECT unnest(range(20000)) AS n`)) break;
    await expect(engine.read(sql`SELECT nothing`)).rejects.toThrow();
  }
  expect(await connections()).toBe(before);
  await Promise.all(Array.from({ length: 10 }, connections));
  expect(await connections()).toBeLessThanOrEqual(Number(before) + 10);
  await engine.close();
});
