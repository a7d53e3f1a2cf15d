import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { type Backlog, readRejected, readWaiting } from './backlog.ts';
import { mayGoOn, nextPullAt, type Schedule } from './pull-schedule.ts';
import { type SourceKindName, sourceKinds } from './source-kinds.ts';
import { type Drift, readRuns, type SourceRun, unrepaired } from './source-runs.ts';
import { listSources, type Source } from './sources.ts';

/**
 * How a source is: nothing came of it yet, pulled right now, as it should be, behind, not to be pulled, or its last pull
 * ended with the process that made it.
 */
export type SourceState = 'new' | 'running' | 'ok' | 'late' | 'failing' | 'broke off';

export interface SourceStatus {
  readonly workspace: number;
  readonly name: string;
  readonly kind: SourceKindName;
  /** Null for one that sends. */
  readonly every: number | null;
  readonly state: SourceState;
  readonly asOf: number | null;
  readonly lastStartedAt: number | null;
  readonly lastSucceededAt: number | null;
  readonly lastError: string | null;
  readonly eventsWaiting: number;
  readonly waitingSince: number | null;
  readonly rejectedRows: number;
  readonly comparedAt: number | null;
  /** What the last comparison found, and what an earlier one of all of it found and nobody mended. */
  readonly drift: readonly Drift[];
  readonly nextPullAt: number | null;
  /** Null where it can be proved that nothing is missing; else why not. */
  readonly unprovable: string | null;
}

interface Asked {
  /** Without it all of them. */
  readonly workspace?: number | undefined;
  /** Null where nobody pulls. */
  readonly schedule: Schedule | null;
  /** Whether this process pulls a source right now; where the store is not shared, no other one can. */
  readonly isUnderWay: (name: string) => boolean;
  readonly now: number;
}

/** Events that wait for so long are not just about to be folded. */
export const longWaiting = 5 * 60_000;

export async function readStatuses(engine: Pick<Engine, 'read'>, asked: Asked): Promise<SourceStatus[]> {
  const { workspace } = asked;
  const [sources, runs, asOfs, waiting, rejected] = await Promise.all([
    listSources(engine, workspace),
    readRuns(engine, workspace),
    readAsOfs(engine, workspace),
    readWaiting(engine, workspace),
    readRejected(engine, workspace),
  ]);
  return sources.map((source) => {
    const isOf = (one: Backlog) => one.workspace === source.workspace && one.source === source.name;
    const run = runs.get(source.name);
    const asOf = asOfs.get(`${source.workspace} ${source.name}`) ?? null;
    const events = waiting.find(isOf);
    const { name, kind, every } = source;
    const pulling = { here: asked.isUnderWay(name), shared: asked.schedule?.shared ?? false };
    const goesOn = run?.outcome === 'running' && mayGoOn(run, pulling, asked.now);
    return {
      workspace: source.workspace,
      name,
      kind,
      every,
      state: stateOf(source, { run, goesOn, asOf, waitingSince: events?.since ?? null, now: asked.now }),
      asOf,
      lastStartedAt: run?.startedAt ?? null,
      lastSucceededAt: run?.succeededAt ?? null,
      lastError: run?.error ?? null,
      eventsWaiting: events?.count ?? 0,
      waitingSince: events?.since ?? null,
      rejectedRows: rejected.find(isOf)?.count ?? 0,
      comparedAt: run?.comparedAt ?? null,
      drift: run === undefined ? [] : driftOf(run),
      nextPullAt: asked.schedule && nextPullAt(source, run, asked.schedule, asked.now),
      unprovable: whyUnprovable(source, sources),
    };
  });
}

function stateOf(
  { every }: Source,
  found: {
    readonly run: SourceRun | undefined;
    readonly goesOn: boolean;
    readonly asOf: number | null;
    readonly waitingSince: number | null;
    readonly now: number;
  },
): SourceState {
  const { run, goesOn, asOf, waitingSince, now } = found;
  if (waitingSince !== null && now - waitingSince > longWaiting) return 'late';
  if (every === null) return asOf === null && waitingSince === null ? 'new' : 'ok';
  if (run === undefined) return 'new';
  if (run.outcome === 'failed') return 'failing';
  if (run.outcome === 'running') return goesOn ? 'running' : 'broke off';
  return now - (asOf ?? run.startedAt) > 3 * every ? 'late' : 'ok';
}

function driftOf(run: SourceRun): Drift[] {
  return [...run.drift, ...unrepaired(run).filter((found) => !run.drift.includes(found))];
}

/** What is sent is sent once: only a source that can be asked again shows what was lost. */
function whyUnprovable({ workspace, kind }: Source, all: readonly Source[]): string | null {
  const { system, usualEvery } = sourceKinds[kind];
  if (usualEvery !== null) return null;
  const pulled = all.some(
    (other) =>
      other.workspace === workspace && other.every !== null && sourceKinds[other.kind].system === system,
  );
  if (pulled) return null;
  const cure = system === 'calcom' ? 'calcom-postgres or calcom-api' : 'nexudus-api';
  return `cannot be proved: a webhook is sent once and never again; add ${cure}`;
}

async function readAsOfs(engine: Pick<Engine, 'read'>, workspace?: number): Promise<Map<string, number>> {
  const within = workspace === undefined ? sql`TRUE` : sql`workspace = ${workspace}`;
  const rows = await engine.read(sql`SELECT workspace, source, as_of FROM freshness WHERE ${within}`);
  return new Map(rows.map((row) => [`${row.workspace} ${row.source}`, row.as_of as number]));
}
