import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../src/store/duckdb/migrate.ts';
import { migrations } from '../../../src/store/migrations/migrations.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';

async function openFile(file = join(temporaryFolder(), 'a.duckdb')): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(file);
  onTestFinished(() => instance.closeSync());
  return instance.connect();
}

async function tablesIn(connection: DuckDBConnection): Promise<unknown[]> {
  const read = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() ORDER BY 1');
  return read.getRowsJS().flat();
}

const step = (number: number, ...duckdb: string[]) => ({
  number,
  name: `step-${number}`,
  duckdb,
  clickhouse: { tables: [], statements: [] },
});

test('the numbers of the migrations go up from 1 without a gap, and no name is used twice', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('a migration that fails leaves nothing of itself behind, and what was before it stays', async () => {
  const connection = await openFile();
  const first = step(1, 'CREATE TABLE a (n INTEGER)', 'INSERT INTO a VALUES (1)');
  const failing = step(2, 'CREATE TABLE b (n INTEGER)', 'DELETE FROM a', 'INSERT INTO nowhere VALUES (1)');
  await expect(migrate(connection, [first, failing])).rejects.toThrow('nowhere');
  expect(await tablesIn(connection)).toEqual(['a', 'migration']);
  expect((await connection.runAndReadAll('SELECT n FROM a')).getRowsJS()).toEqual([[1]]);

  await migrate(connection, [
    first,
    step(2, 'CREATE TABLE b (n INTEGER)'),
    step(3, 'CREATE TABLE c (n INTEGER)'),
  ]);
  expect(await tablesIn(connection)).toEqual(['a', 'b', 'c', 'migration']);
});

test('each migration runs once', async () => {
  const connection = await openFile();
  const steps = [step(1, 'CREATE TABLE a (n INTEGER)'), step(2, 'INSERT INTO a VALUES (1)')];
  for (let times = 0; times < 3; times++) await migrate(connection, steps);
  expect((await connection.runAndReadAll('SELECT n FROM a')).getRowsJS()).toEqual([[1]]);
});
