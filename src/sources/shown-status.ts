import type { Drift } from './source-runs.ts';
import type { SourceStatus } from './source-status.ts';

const toIso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

/** A status as it is given to whoever asks: instants as ISO texts. */
export const toShownStatus = (status: SourceStatus) => ({
  name: status.name,
  kind: status.kind,
  every: status.every,
  state: status.state,
  asOf: toIso(status.asOf),
  lastStartedAt: toIso(status.lastStartedAt),
  lastSucceededAt: toIso(status.lastSucceededAt),
  lastError: status.lastError,
  eventsWaiting: status.eventsWaiting,
  waitingSince: toIso(status.waitingSince),
  rejectedRows: status.rejectedRows,
  comparedAt: toIso(status.comparedAt),
  drift: status.drift as Drift[],
  nextPullAt: toIso(status.nextPullAt),
  provable: status.unprovable === null,
  unprovable: status.unprovable,
});

export type ShownStatus = ReturnType<typeof toShownStatus>;
