import type { SourceTable } from '../../records/source-table.ts';
import type { Compared } from '../../sources/compared.ts';
import type { Drift } from '../../sources/source-runs.ts';
import type { Pull } from '../connector.ts';
import type { NewRejects } from '../new-rejects.ts';
import type { FoundTable } from './found-table.ts';
import type { GoneRows } from './gone-rows.ts';
import type { Postgres } from './postgres.ts';
import type { SyncState } from './sync-state.ts';

/** One pull at work. */
export interface Round {
  readonly db: Postgres;
  readonly pull: Pull;
  readonly found: ReadonlyMap<SourceTable, FoundTable>;
  readonly rejects: NewRejects;
  readonly state: SyncState;
  /** What was met while following, and has yet to go. */
  readonly gone: GoneRows;
  /** What did not agree, and what was compared. */
  readonly drift: Drift[];
  readonly compared: Compared[];
  /** What was read was so at this time, or later. Never ahead of the clock here, whatever the database takes it for. */
  readonly at: number;
  /** No change can be later, as far as clocks agree: a row that says so is of when it was seen. */
  readonly latest: number;
}

export const foundAmong = ({ found }: Pick<Round, 'found'>, tables: readonly SourceTable[]): FoundTable[] =>
  tables.flatMap((table) => found.get(table) ?? []);

/**
 * How long after a change was dated it may become visible: a transaction takes its time, and the clocks of Cal.com
 * and of its database are not the same.
 */
export const lateness = 5 * 60_000;
/** A row with a lower number can become visible after one with a higher: so many are looked at again. */
export const lateIds = 1_000;

/** A clock that is ahead would freeze what it dates: nothing could change it until then. */
export const notAhead = ({ clock }: Pick<Pull, 'clock'>, at: number): number => Math.min(at, clock());

/** As a statement takes an instant, whatever the type of its column. */
export const toTimestamp = (instant: number): string => new Date(instant).toISOString().replace('Z', '');
