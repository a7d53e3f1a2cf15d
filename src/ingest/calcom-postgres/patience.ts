/** In milliseconds. */
export interface Patience {
  readonly connect: number;
  /** A page is thousands of rows by their key, or those of a table that changed: seconds, even where no index helps. */
  readonly page: number;
  /** A sum goes over all rows of a table: ten million take minutes. */
  readonly sum: number;
}

export const usualPatience: Patience = { connect: 10_000, page: 60_000, sum: 600_000 };
