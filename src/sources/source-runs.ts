import { sql } from '../sql/statement.ts';
import type { Engine, Row } from '../store/engine.ts';
import { type Compared, covers } from './compared.ts';

/** Where a source and the store did not agree. */
export interface Drift extends Compared {
  /** Records that the source had and the store did not; that the store had alone; that were not the same. */
  readonly missing: number;
  readonly extra: number;
  readonly differing: number;
  readonly repaired: boolean;
}

/** The last attempt of a source, and what came of it. */
export interface SourceRun {
  readonly source: string;
  readonly startedAt: number;
  /** Null while it goes on. */
  readonly endedAt: number | null;
  readonly outcome: 'running' | 'done' | 'failed';
  readonly error: string | null;
  readonly succeededAt: number | null;
  /** When source and store were last compared, and what was found then. */
  readonly comparedAt: number | null;
  readonly drift: readonly Drift[];
  /** The same of all of it, which is compared more rarely than what changes still. */
  readonly wholeAt: number | null;
  readonly wholeDrift: readonly Drift[];
}

export async function readRuns(
  engine: Pick<Engine, 'read'>,
  workspace?: number,
): Promise<ReadonlyMap<string, SourceRun>> {
  const rows =
    await engine.read(sql`SELECT source, started_at, ended_at, outcome, error, succeeded_at, compared_at, drift,
      whole_at, whole_drift
    FROM source_run WHERE ${workspace === undefined ? sql`TRUE` : sql`workspace = ${workspace}`}`);
  return new Map(rows.map((row) => [row.source as string, toRun(row)]));
}

/** In place of what was known before; what it leaves undefined stays. */
export function noteRun(
  engine: Engine,
  workspace: number,
  source: string,
  change: Partial<Omit<SourceRun, 'source'>>,
): Promise<void> {
  return engine.write(async (writer) => {
    const before = (await readRuns(writer, workspace)).get(source);
    const run: SourceRun = { ...(before ?? { ...never, source }), ...change };
    await writer.remove('source_run', sql`workspace = ${workspace} AND source = ${source}`);
    const cell = (value: number | string | null) => (value === null ? sql`NULL` : sql`${value}`);
    await writer.insert(
      'source_run',
      sql`SELECT ${workspace} AS workspace, ${source} AS source, ${run.startedAt} AS started_at,
        ${cell(run.endedAt)} AS ended_at, ${run.outcome} AS outcome, ${cell(run.error)} AS error,
        ${cell(run.succeededAt)} AS succeeded_at, ${cell(run.comparedAt)} AS compared_at,
        ${JSON.stringify(run.drift)} AS drift, ${cell(run.wholeAt)} AS whole_at,
        ${JSON.stringify(run.wholeDrift)} AS whole_drift`,
    );
  }, 'inbox');
}

const never: Omit<SourceRun, 'source'> = {
  startedAt: 0,
  endedAt: null,
  outcome: 'running',
  error: null,
  succeededAt: null,
  comparedAt: null,
  drift: [],
  wholeAt: null,
  wholeDrift: [],
};

const toRun = (row: Row): SourceRun => ({
  source: row.source as string,
  startedAt: row.started_at as number,
  endedAt: row.ended_at as number | null,
  outcome: row.outcome as SourceRun['outcome'],
  error: row.error as string | null,
  succeededAt: row.succeeded_at as number | null,
  comparedAt: row.compared_at as number | null,
  drift: JSON.parse(row.drift as string),
  wholeAt: row.whole_at as number | null,
  wholeDrift: JSON.parse(row.whole_drift as string),
});

/** What was found not to agree, and was not mended since; of all of it, where that was looked at last. */
export function unrepaired({ drift, wholeDrift }: Pick<SourceRun, 'drift' | 'wholeDrift'>): readonly Drift[] {
  return newest(wholeDrift, drift).filter(({ repaired }) => !repaired);
}

/** What a comparison leaves of what was known before: drift that was not mended, and that it has not looked at. */
export function afterComparing(
  before: Pick<SourceRun, 'drift' | 'wholeDrift'> | undefined,
  found: readonly Drift[],
  compared: readonly Compared[],
): Pick<SourceRun, 'drift' | 'wholeDrift'> {
  const isLookedAt = (one: Drift) => compared.some((other) => covers(other, one));
  const { drift = [], wholeDrift = [] } = before ?? {};
  const left = drift.filter((one) => !one.repaired && !isLookedAt(one));
  return {
    drift: newest(left, found),
    wholeDrift: wholeDrift.filter((one) => one.repaired || !isLookedAt(one)),
  };
}

/** What was found of a unit later counts, and what was found of a wider one as far as the narrower adds nothing. */
function newest(before: readonly Drift[], after: readonly Drift[]): Drift[] {
  const isWithin = (one: Drift) =>
    before.some((wide) => !wide.repaired && covers(wide, one) && !covers(one, wide) && isAtMost(one, wide));
  return [
    ...before.filter((one) => !after.some((later) => covers(later, one))),
    ...after.filter((one) => one.repaired || !isWithin(one)),
  ];
}

const isAtMost = (one: Drift, other: Drift) =>
  one.missing <= other.missing && one.extra <= other.extra && one.differing <= other.differing;
