import { calcomTables } from '../../records/calcom-tables.ts';
import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { calcomCells } from '../dump/calcom-cells.ts';
import { type DumpReject, shortened } from '../dump/dump-reject.ts';
import { isUnreadable, partialRowParser } from '../partial-row.ts';

const tables = [...Object.values(calcomTables), ...Object.values(toldTables)];
const parsers = new Map<SourceTable, ReturnType<typeof partialRowParser>>(
  tables.map((table) => [table, partialRowParser(table, calcomCells)]),
);

/** What one event tells, row by row. */
export class ToldRows {
  readonly rejects: DumpReject[] = [];
  readonly #event: string;
  readonly #told = new Map<SourceTable, { rows: SourceRow[]; versions: number[] }>();

  /** `event` is what a reject says it was in. */
  constructor(event: string) {
    this.#event = event;
  }

  /** A record as of `version`, unless its own column says another. */
  add(table: SourceTable, version: number, fields: Readonly<Record<string, unknown>>): void {
    const row = parsers.get(table)?.(fields);
    if (row === undefined) throw new Error(`nothing of ${table.name} comes by webhooks`);
    if (isUnreadable(row)) {
      const { field, reason, value } = row;
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      const column = `${table.name}.${field}`;
      this.rejects.push({
        file: this.#event,
        line: 0,
        column,
        reason,
        ...(shown === undefined ? {} : { value: shortened(shown) }),
      });
      return;
    }
    const told = this.#told.get(table) ?? { rows: [], versions: [] };
    this.#told.set(table, told);
    told.rows.push(row);
    told.versions.push(version);
  }

  get batches(): RecordBatch[] {
    return [...this.#told].map(([table, told]) => ({ table, ...told }));
  }
}
