import type { NewTable } from './new-table.ts';

const types: Readonly<Record<string, string>> = {
  Int8: 'TINYINT',
  Int32: 'INTEGER',
  Int64: 'BIGINT',
  Bool: 'BOOLEAN',
  String: 'VARCHAR',
};

/** The same relation as the embedded engine makes it. */
export function toDuckDB({ name, columns }: NewTable): string {
  const defined = columns.map(([column, type]) => {
    const plain = /^Nullable\((\w+)\)$/.exec(type)?.[1];
    return `${column} ${types[plain ?? type]}${plain === undefined ? ' NOT NULL' : ''}`;
  });
  return `CREATE TABLE ${name} (${defined.join(', ')})`;
}
