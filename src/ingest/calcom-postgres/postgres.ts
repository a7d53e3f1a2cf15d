/** A row as PostgreSQL writes it, in the order in which its columns were asked for. */
export type TextRow = readonly (string | null)[];

/** How long a statement may take: one that reads a page, or one that sums up a table. */
export type Pace = 'page' | 'sum';

/** One connection that reads, and cannot write. What goes wrong is a SourceError. */
export interface Postgres {
  /** The schema with Cal.com's tables. */
  readonly schema: string;
  read(text: string, values?: readonly unknown[], pace?: Pace): Promise<TextRow[]>;
  /** What time it is there. */
  clock(): Promise<number>;
  /** All that `work` reads is as it was at one instant. */
  snapshot<T>(work: (at: number) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
