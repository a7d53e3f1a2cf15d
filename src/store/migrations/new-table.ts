/** A relation as a migration makes it on ClickHouse. */
export interface NewTable {
  readonly name: string;
  /** Name and type of each column, as ClickHouse writes them. */
  readonly columns: readonly (readonly [string, string])[];
  /** The key: all versions of a row have the same. */
  readonly order: readonly string[];
  /** On a cluster, the column by which rows are spread; without it all of them lie on the first shard. */
  readonly spreadBy?: string;
  /** Columns that follow the order roughly, so that a range of them leaves most of the rows out. */
  readonly ranges?: readonly string[];
  /** From when on a row may be left out for good; only where it does no harm if an older version comes back. */
  readonly expires?: string;
}
