/** One step forward of the store. What has landed is never edited; a change is a new number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly duckdb: readonly string[];
}
