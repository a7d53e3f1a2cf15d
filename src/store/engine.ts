import type { SourceTable } from '../records/source-table.ts';
import type { Statement } from '../sql/statement.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** The columns of a staged table; `stage` fills them in this order. */
export interface StagedColumn {
  readonly name: string;
  readonly type: 'integer' | 'text' | 'boolean';
}

export interface MergeCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly stale: number;
}

/** Where rows live. Everything else knows a store by this alone. */
export interface Engine {
  read(statement: Statement): Promise<Row[]>;
  /** Rows in blocks, at constant memory; leaving the loop early ends the query. */
  stream(statement: Statement): AsyncIterable<Row[]>;
  /** All or nothing, one after the other; what is about people and keys does not wait for records. */
  write<T>(work: (writer: Writer) => Promise<T>, about?: 'records' | 'people'): Promise<T>;
  close(): Promise<void>;
}

export interface Writer {
  read(statement: Statement): Promise<Row[]>;
  run(statement: Statement): Promise<void>;
  /** Appends to a table of this write alone, making it first; rows are cells in the order of the columns. */
  stage(name: string, columns: readonly StagedColumn[], rows: Iterable<readonly Cell[]>): Promise<void>;
  /** Staged records into their source table, the newer version winning; changed ids go to `${staged}_changed`. */
  merge(table: SourceTable, staged: string, workspace: number): Promise<MergeCounts>;
  /** Removes what `${staged}_keys` leaves out and `asOf` outdates; its ids go to `${staged}_changed` too. */
  retain(table: SourceTable, staged: string, workspace: number, asOf: number): Promise<number>;
  /** A workspace's rows of `target`, those with one of `ids` if given, make way for what `select` gives. */
  replace(target: string, ids: Statement | null, workspace: number, select: Statement): Promise<void>;
}
