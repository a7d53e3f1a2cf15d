import type { SourceRun } from './source-runs.ts';
import type { Source } from './sources.ts';

/** Who pulls, as far as it decides when. */
export interface Schedule {
  /** When the server began to serve. */
  readonly since: number;
  /** Another one for each server, so that they do not all pull in the same moment. */
  readonly seed: string;
  /** Other servers pull the same sources. */
  readonly shared: boolean;
}

type Scheduled = Pick<Source, 'name' | 'every' | 'createdAt'>;
type Run = Pick<SourceRun, 'startedAt' | 'endedAt' | 'outcome' | 'succeededAt'>;

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const soon = 500;
const soonSpread = 1_500;
const shortestWait = 10 * second;
const longestWait = 30 * minute;
const longestJitter = 30 * second;
/** So long another server's pull is believed to go on; after that the server is believed to be gone. */
const runPatience = 15 * minute;

/** When a source is to be pulled next; null for one that sends. In the past: now. */
export function nextPullAt(source: Scheduled, run: Run | undefined, schedule: Schedule, now: number) {
  const { every, name, createdAt } = source;
  if (every === null) return null;
  const { since, seed, shared } = schedule;
  if (shared && run?.outcome === 'running' && run.startedAt <= now) return run.startedAt + runPatience;
  // A clock that was set back must not keep anybody waiting.
  if (run === undefined || run.startedAt < since || run.startedAt > now + minute) {
    return Math.max(since, createdAt) + soon + soonSpread * spread(`${seed} ${name}`);
  }
  const jitter = Math.min(every / 10, longestJitter) * spread(`${seed} ${name} ${run.startedAt}`);
  if (run.outcome !== 'failed') return run.startedAt + every + jitter;
  return (run.endedAt ?? run.startedAt) + waitAfterFailure(source, run, since) + jitter;
}

/** Whether somebody may still be at a pull whose end nobody has noted: its process may have ended before it. */
export function mayGoOn(
  { startedAt }: Pick<Run, 'startedAt'>,
  { here, shared }: { readonly here: boolean; readonly shared: boolean },
  now: number,
): boolean {
  return here || (shared && startedAt <= now && now < startedAt + runPatience);
}

/** As long again as it has failed already, so that it doubles, without anybody counting. */
function waitAfterFailure({ every, createdAt }: Scheduled, run: Run, since: number): number {
  const failing = (run.endedAt ?? run.startedAt) - Math.max(run.succeededAt ?? createdAt, since);
  return Math.min(longestWait, Math.max(failing, Math.min(every ?? 0, shortestWait)));
}

/** Once a day all that a source has is compared with what is stored. */
export function isWholeDue(
  { createdAt }: Pick<Source, 'createdAt'>,
  run: Pick<SourceRun, 'wholeAt'> | undefined,
  now: number,
): boolean {
  return now >= (run?.wholeAt ?? createdAt) + day;
}

/** From 0 to below 1, always the same for the same text. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // Texts that end alike are to lie apart, too.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
