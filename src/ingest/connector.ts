import type { SourceTable } from '../records/source-table.ts';
import type { Compared } from '../sources/compared.ts';
import type { SourceKindName } from '../sources/source-kinds.ts';
import type { Drift } from '../sources/source-runs.ts';
import type { OpenSource } from '../sources/sources.ts';
import type { Statement } from '../sql/statement.ts';
import type { Row } from '../store/engine.ts';
import type { DumpReject } from './dump/dump-reject.ts';
import type { RecordedCounts, Recording } from './record-changes.ts';
import type { RejectedPlace } from './remove-rejects.ts';

/** A source that is pulled. */
export interface Connector<Kind extends SourceKindName = SourceKindName> {
  readonly kind: Kind;
  /** Brings what is new and compares. Throws a SourceError, or what a store throws; what was written before stays. */
  pull(source: OpenSource<Kind>, pull: Pull): Promise<Pulled>;
}

export interface Pulled {
  /** What did not agree, mended or not; null when nothing was compared. */
  readonly drift: readonly Drift[] | null;
  /** What of it was compared, where it was not what is compared every time. */
  readonly compared?: readonly Compared[];
}

/** One step of a pull: what it brings is stored together with where the next step goes on. */
export interface PullStep {
  /** When the source was asked, by the source's own clock where it tells: the version of rows that have none. */
  readonly observedAt: number;
  /** JSON, for `Pull.state`. */
  readonly state: unknown;
  /** Whether the source has now been followed as far as `observedAt`. */
  readonly whole: boolean;
}

/** What a connector finds around it. */
export interface Pull {
  readonly workspace: number;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  /** What the last step left; null before the first, and after a change of the connector that forgets. */
  readonly state: unknown;
  /** How much of the source is compared with what is stored: what changes still, or all of it. */
  readonly compare: 'recent' | 'whole';
  read(statement: Statement): Promise<Row[]>;
  /** `bring` answers with the tables of which it has said all that there is. */
  write(
    step: PullStep,
    bring: (recording: Recording) => Promise<Iterable<SourceTable>>,
  ): Promise<ReadonlyMap<SourceTable, RecordedCounts>>;
  /** Rows that cannot be read, for the operator to see; `file` is the table or the address. */
  reject(rejects: readonly DumpReject[]): Promise<void>;
  /** Rows that could not be read and now can, or that are there no more: they are rejected no longer. */
  readable(places: readonly RejectedPlace[]): Promise<void>;
  onProgress(part: string, done: number, total: number): void;
}
