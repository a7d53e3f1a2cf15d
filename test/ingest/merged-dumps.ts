import type { RandomDump } from './random-dumps.ts';
import { type PlainRow, sourceTable } from './tables.ts';

interface Brought {
  readonly row: PlainRow;
  readonly version: number;
}

/** What dumps without ties say in the end, by the words of the specification: each field from the newest that carries it. */
export function mergedDumps(dumps: readonly RandomDump[]): Map<string, PlainRow[]> {
  const tables = new Set(dumps.flatMap((dump) => [...dump.tables.keys()]));
  return new Map([...tables].map((table) => [table, mergedTable(table, dumps)]));
}

function mergedTable(table: string, dumps: readonly RandomDump[]): PlainRow[] {
  const { key, columns, version: versionColumn = '' } = sourceTable(table);
  const keyOf = (row: PlainRow) => JSON.stringify(key.map((column) => row[column]));
  const brought = new Map<string, Brought[]>();
  for (const { asOf, tables } of dumps) {
    for (const row of tables.get(table) ?? []) {
      const own = row[versionColumn];
      const version = typeof own === 'string' ? Date.parse(own) : asOf;
      brought.set(keyOf(row), [...(brought.get(keyOf(row)) ?? []), { row, version }]);
    }
  }
  return [...brought].flatMap(([rowKey, rows]) => {
    const without = dumps.filter(
      ({ full, tables }) => full && tables.get(table)?.every((row) => keyOf(row) !== rowKey),
    );
    const gone = Math.max(-1, ...without.map(({ asOf }) => asOf));
    const left = rows.filter(({ version }) => version > gone).sort((a, b) => a.version - b.version);
    if (left.length === 0) return [];
    const nothing = Object.fromEntries(columns.map(({ name }) => [name, null]));
    return [Object.assign(nothing, ...left.map(({ row }) => row)) as PlainRow];
  });
}
