/** A value as it is kept: instants are epoch milliseconds, JSON is its text, decimals are millionths. */
export type Cell = string | number | boolean | null;

export type ColumnType = 'integer' | 'decimal' | 'text' | 'boolean' | 'instant' | 'json';

export interface SourceColumn {
  /** As the source spells it. */
  readonly name: string;
  /** As the store spells it. */
  readonly stored: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly allowed?: readonly string[];
  /** The greatest amount, above or below zero, that the source's own column can hold. */
  readonly most?: number;
  /** The least number that the source itself gives; below are numbers of Kepi's own. */
  readonly least?: number;
}

/**
 * One table of a source. The order of its columns is for ever: the n-th bit of a record's `carried` mask says
 * whether the record brought the n-th column, so a new column goes to the end.
 */
export interface SourceTable {
  readonly system: 'calcom' | 'nexudus';
  readonly name: string;
  readonly stored: string;
  readonly key: readonly string[];
  readonly columns: readonly SourceColumn[];
  /** The column that holds the source's own version of a row, where it has one. */
  readonly version?: string;
}

/** The cells of one row, in the order of the table's columns; undefined where the row does not carry the column. */
export type SourceRow = readonly (Cell | undefined)[];
