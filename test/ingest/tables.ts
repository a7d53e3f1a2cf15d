import { calcomTables } from '../../src/records/calcom-tables.ts';
import { nexudusEntities } from '../../src/records/nexudus-entities.ts';
import type { SourceTable } from '../../src/records/source-table.ts';

/** A row as the source would show it: instants are ISO texts, JSON is plain. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** What a source holds, by the names of its tables. */
export type Tables = Readonly<Record<string, readonly PlainRow[]>>;

export const sourceTable = (name: string): SourceTable => {
  const tables = [...Object.values(calcomTables), ...Object.values(nexudusEntities)];
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};

export const keyOf = (table: string, row: PlainRow) =>
  sourceTable(table)
    .key.map((column) => row[column])
    .join('/');

/** The tables with some fields of one row changed, and its version, where it has one. */
export function withChange(
  tables: Tables,
  table: string,
  key: string,
  fields: PlainRow,
  updatedAt = '2024-06-02T00:00:00Z',
): Tables {
  const { version = '' } = sourceTable(table);
  const rows = (tables[table] ?? []).map((row) =>
    keyOf(table, row) === key
      ? { ...row, ...fields, ...(version in row ? { [version]: updatedAt } : {}) }
      : row,
  );
  return { ...tables, [table]: rows };
}

export const withRow = (tables: Tables, table: string, row: PlainRow): Tables => ({
  ...tables,
  [table]: [...(tables[table] ?? []), row],
});

export const withoutRow = (tables: Tables, table: string, key: string): Tables => ({
  ...tables,
  [table]: (tables[table] ?? []).filter((row) => keyOf(table, row) !== key),
});

/** Of the rows that are other than before their keys and the fields that are other; new rows are whole. */
export function changedFields(before: Tables, after: Tables): Tables {
  const changes = Object.entries(after).map(([table, rows]) => {
    const changed = rows.flatMap((row) => {
      const old = before[table]?.find((one) => keyOf(table, one) === keyOf(table, row));
      const other = Object.entries(row).filter(([column, value]) => old?.[column] !== value);
      if (other.length === 0) return [];
      const key = sourceTable(table).key.map((column) => [column, row[column]]);
      return [Object.fromEntries([...key, ...other])];
    });
    return [table, changed] as const;
  });
  return Object.fromEntries(changes.filter(([, rows]) => rows.length > 0));
}
