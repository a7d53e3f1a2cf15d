import type { SourceTable } from '../../records/source-table.ts';
import type { Pull } from '../connector.ts';
import type { FoundTable } from './found-table.ts';
import type { NewRejects } from './new-rejects.ts';
import type { Postgres } from './postgres.ts';
import type { SyncState } from './sync-state.ts';

/** One pull at work. */
export interface Round {
  readonly db: Postgres;
  readonly pull: Pull;
  readonly found: ReadonlyMap<SourceTable, FoundTable>;
  readonly rejects: NewRejects;
  readonly state: SyncState;
  /** What was read was so at this time, or later. */
  readonly at: number;
}

export const foundAmong = ({ found }: Round, tables: readonly SourceTable[]): FoundTable[] =>
  tables.flatMap((table) => found.get(table) ?? []);

/**
 * How long after a change was dated it may become visible: a transaction takes its time, and the clocks of Cal.com
 * and of its database are not the same.
 */
export const lateness = 5 * 60_000;
/** A row with a lower number can become visible after one with a higher: so many are looked at again. */
export const lateIds = 1_000;

/** As a statement takes an instant, whatever the type of its column. */
export const toTimestamp = (instant: number): string => new Date(instant).toISOString().replace('Z', '');
