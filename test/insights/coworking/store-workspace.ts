import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { nexudusEntities } from '../../../src/records/nexudus-entities.ts';
import type { Cell, SourceRow, SourceTable } from '../../../src/records/source-table.ts';
import type { Engine } from '../../../src/store/engine.ts';
import type { Dataset } from '../../model/coworking/dataset.ts';
import { toMillionths } from '../../model/coworking/money.ts';
import { observedAt } from '../store-dataset.ts';

const kinds = { integer: 'number', text: 'string', boolean: 'boolean' } as const;

/** As the store takes it; what the row does not name it does not carry. */
export function toNexudusRow(table: SourceTable, row: object): SourceRow {
  const fields = new Map<string, unknown>(Object.entries(row));
  const unknown = [...fields.keys()].filter((name) => !table.columns.some((column) => column.name === name));
  if (unknown.length > 0) throw new Error(`no columns ${unknown} in ${table.name}`);
  return table.columns.map(({ name, type }) => {
    const value = fields.get(name);
    if (value === undefined || value === null) return value as undefined | null;
    if (type === 'instant') return Date.parse(value as string);
    if (type === 'decimal') return Number(toMillionths(value as number));
    if (type === 'json') return JSON.stringify(value);
    if (typeof value !== kinds[type]) throw new Error(`${table.name}.${name} is no ${type}: ${value}`);
    return value as Cell;
  });
}

/** Rows by the names of the REST modules, stored as one import. */
export async function storeWorkspace(
  engine: Engine,
  dataset: Partial<Dataset>,
  workspace = 1,
): Promise<void> {
  const rowsOf = new Map<string, readonly object[]>(Object.entries(dataset));
  await recordChanges(engine, { workspace, source: 'nexudus-dump', observedAt }, async ({ record }) => {
    for (const table of Object.values(nexudusEntities)) {
      const rows = rowsOf.get(table.name) ?? [];
      if (rows.length > 0) await record({ table, rows: rows.map((row) => toNexudusRow(table, row)) });
    }
    return [];
  });
}
