import type { Statement } from '../sql/statement.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** The columns of a staged table; `stage` fills them in this order. */
export interface StagedColumn {
  readonly name: string;
  readonly type: 'integer' | 'text' | 'boolean';
}

/** What is written in one lane does not wait for the others. */
export type About = 'records' | 'people' | 'inbox';

/** Where rows live. Everything else knows a store by this alone. */
export interface Engine {
  read(statement: Statement): Promise<Row[]>;
  /**
   * Rows in blocks, at constant memory; leaving the loop early ends the query. Where `patient`, the first of them may
   * take as long as a write may.
   */
  stream(statement: Statement, patient?: boolean): AsyncIterable<Row[]>;
  /**
   * One after the other among what they are about. All or nothing on an engine that has
   * transactions; on one that has none, what a write has put stays when it fails, and the write can be repeated.
   */
  write<T>(work: (writer: Writer) => Promise<T>, about?: About): Promise<T>;
  close(): Promise<void>;
}

export interface Writer {
  read(statement: Statement): Promise<Row[]>;
  /** Appends to a table of this write alone, making it first; sorted by its first column, which is never null. */
  stage(name: string, columns: readonly StagedColumn[], rows: Iterable<readonly Cell[]>): Promise<void>;
  /** A table of this write alone with what `select` gives, in place of one of that name. */
  keep(name: string, select: Statement): Promise<void>;
  drop(name: string): Promise<void>;
  /** Rows of all columns in their order, none of which has the key of a row that is there. */
  insert(relation: string, select: Statement): Promise<void>;
  remove(relation: string, where: Statement): Promise<void>;
  /** What fits `where` makes way for what `select` gives, in one step for whoever reads. */
  replace(relation: string, where: Statement, select: Statement): Promise<void>;
}
