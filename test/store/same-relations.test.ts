import { expect, it, onTestFinished } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import type { NewTable } from '../../src/store/migrations/new-table.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

const types: Readonly<Record<string, string>> = {
  TINYINT: 'Int8',
  INTEGER: 'Int32',
  BIGINT: 'Int64',
  BOOLEAN: 'Bool',
  VARCHAR: 'String',
};

interface Column {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** The relations of an embedded store that has had every migration, with their columns in order. */
async function ofDuckDB(): Promise<Map<string, Column[]>> {
  const engine = await openEngine({ data: temporaryFolder(), memoryLimit: '256MB', threads: 1 });
  onTestFinished(() => engine.close());
  const columns = (await engine.read(sql`
    SELECT table_name AS relation, column_name AS name, data_type AS type, NOT is_nullable AS required
    FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index`)) as unknown as Column[];
  const relations = new Map<string, Column[]>();
  for (const column of columns) {
    relations.set(column.relation, [...(relations.get(column.relation) ?? []), column]);
  }
  return relations;
}

const made = new Map<string, NewTable>(
  migrations.flatMap(({ clickhouse }) => clickhouse.tables.map((table) => [table.name, table] as const)),
);

it('ClickHouse has the relations that DuckDB has', async () => {
  const relations = [...(await ofDuckDB()).keys()].filter((relation) => relation !== 'migration');
  const missing = relations.filter((relation) => !made.has(relation));
  const surplus = [...made.keys()].filter((relation) => !relations.includes(relation));
  expect(missing.map((relation) => `a migration must make ${relation} on ClickHouse, too`)).toEqual([]);
  expect(surplus.map((relation) => `a migration must make ${relation} on DuckDB, too`)).toEqual([]);
});

it('each with the same columns in the same order, of the same types, null where DuckDB lets them be', async () => {
  const mistakes: string[] = [];
  for (const [relation, columns] of await ofDuckDB()) {
    const table = made.get(relation);
    if (table === undefined) continue;
    const wanted = columns.map(({ name, type, required }) => {
      // A key is never null, which DuckDB does not know of every relation.
      const nullable = !required && !table.order.includes(name);
      return `${name} ${nullable ? `Nullable(${types[type]})` : types[type]}`;
    });
    const found = table.columns.map(([name, type]) => `${name} ${type}`);
    for (const column of wanted.filter((one) => !found.includes(one))) {
      mistakes.push(`${relation} on ClickHouse lacks the column ${column}`);
    }
    for (const column of found.filter((one) => !wanted.includes(one))) {
      mistakes.push(`${relation} on ClickHouse has the column ${column}, which DuckDB has not`);
    }
    if (mistakes.length === 0 && wanted.join() !== found.join()) {
      mistakes.push(`the columns of ${relation} on ClickHouse must come in this order: ${wanted.join(', ')}`);
    }
  }
  expect(mistakes).toEqual([]);
});

it('and a key of columns that it has, by one of which its rows are spread', () => {
  const mistakes = [...made.values()].flatMap(({ name, columns, order, spreadBy, ranges = [] }) => {
    const named = [...order, ...ranges, ...(spreadBy === undefined ? [] : [spreadBy])];
    const unknown = named.filter((one) => !columns.some(([column]) => column === one));
    const outside = spreadBy !== undefined && !order.includes(spreadBy) ? [spreadBy] : [];
    return [
      ...unknown.map((column) => `${name} has no column ${column}`),
      ...outside.map(
        (column) => `versions of a row of ${name} are spread by ${column}, which is not in its key`,
      ),
    ];
  });
  expect(mistakes).toEqual([]);
});
