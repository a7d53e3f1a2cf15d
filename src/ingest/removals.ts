import type { SourceRow, SourceTable } from '../records/source-table.ts';
import type { Writer } from '../store/engine.ts';
import { removeRecords, retainOf } from './retain-records.ts';
import {
  stagedGoneName,
  stagedKeyColumns,
  stagedKeys,
  stagedOwnedName,
  stagedOwnerColumns,
  stagedOwnersName,
} from './staged-record.ts';

interface Gone {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
  readonly asOf: number;
}

/** What a write learns to be no more, carried out when all that it brings is merged. */
export class Removals {
  readonly #writer: Writer;
  readonly #workspace: number;
  readonly #columns = new Map<SourceTable, string>();
  readonly #gone: Gone[] = [];

  constructor(writer: Writer, workspace: number) {
    this.#writer = writer;
    this.#workspace = workspace;
  }

  async hasOf(
    table: SourceTable,
    { column, owners }: { readonly column: string; readonly owners: readonly number[] },
    rows: readonly SourceRow[],
  ): Promise<void> {
    if ((this.#columns.get(table) ?? column) !== column) {
      throw new Error(`${table.name} is owned by one column in a write`);
    }
    this.#columns.set(table, column);
    await this.#writer.stage(
      stagedOwnersName(table),
      stagedOwnerColumns,
      owners.map((id) => [id]),
    );
    await this.#writer.stage(stagedOwnedName(table), stagedKeyColumns(table), stagedKeys(table, rows));
  }

  async gone(table: SourceTable, rows: readonly SourceRow[], asOf: number): Promise<void> {
    this.#gone.push({ table, rows, asOf });
  }

  async carryOut(observedAt: number): Promise<{ readonly table: SourceTable; readonly removed: number }[]> {
    const done = [];
    for (const [table, column] of this.#columns) {
      const [owners, brought] = [stagedOwnersName(table), stagedOwnedName(table)];
      const removed = await retainOf(this.#writer, table, this.#workspace, observedAt, {
        column,
        owners,
        brought,
      });
      done.push({ table, removed });
      await this.#writer.drop(owners);
      await this.#writer.drop(brought);
    }
    for (const { table, rows, asOf } of this.#gone) {
      const keyed = stagedGoneName(table);
      await this.#writer.stage(keyed, stagedKeyColumns(table), stagedKeys(table, rows));
      done.push({ table, removed: await removeRecords(this.#writer, table, keyed, this.#workspace, asOf) });
      await this.#writer.drop(keyed);
    }
    return done;
  }
}
