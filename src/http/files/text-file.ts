/** What is given as a file: rows in blocks, and how they look as CSV. */
export interface TextFile<Row = unknown> {
  /** Its name, without day and type. */
  readonly name: string;
  readonly blocks: AsyncIterable<readonly Row[]>;
  readonly head: readonly string[];
  toCells(row: Row): readonly string[];
}
