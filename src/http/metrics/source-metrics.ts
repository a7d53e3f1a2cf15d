import { Gauge, Registry } from 'prom-client';
import type { Backlog } from '../../sources/backlog.ts';
import type { SourceStatus } from '../../sources/source-status.ts';

interface Read {
  readonly statuses: readonly SourceStatus[];
  readonly waiting: readonly Backlog[];
  readonly rejected: readonly Backlog[];
  readonly names: ReadonlyMap<number, string>;
}

/** How the sources are, as numbers of this moment. */
export function toSourceMetrics({ statuses, waiting, rejected, names }: Read): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, ...more: string[]) =>
    new Gauge({ name, help, labelNames: ['workspace', 'source', ...more], registers: [registry] });
  const labelsOf = (workspace: number, source: string) => ({
    workspace: names.get(workspace) ?? String(workspace),
    source,
  });

  const asOf = gauge('kepi_source_as_of_seconds', 'How far a source has been followed, as Unix time.');
  const success = gauge(
    'kepi_source_last_success_seconds',
    'When a source was last pulled well, as Unix time.',
  );
  const failing = gauge('kepi_source_failing', '1 when the last pull of a source failed.');
  const drift = gauge(
    'kepi_source_drift_records',
    'Records of which a source and the store did not agree when they were last compared.',
    'table',
    'found',
    'repaired',
  );
  for (const status of statuses) {
    const labels = labelsOf(status.workspace, status.name);
    if (status.asOf !== null) asOf.set(labels, status.asOf / 1_000);
    if (status.lastSucceededAt !== null) success.set(labels, status.lastSucceededAt / 1_000);
    if (status.every !== null) failing.set(labels, status.lastError === null ? 0 : 1);
    for (const { table, repaired, ...found } of status.drift) {
      for (const kind of ['missing', 'extra', 'differing'] as const) {
        drift.inc({ ...labels, table, found: kind, repaired: String(repaired) }, found[kind]);
      }
    }
  }
  const inbox = gauge('kepi_inbox_waiting', 'Events that were told and are not folded yet.');
  for (const { workspace, source, count } of waiting) inbox.set(labelsOf(workspace, source), count);
  const rows = gauge('kepi_rejected_rows', 'Rows that could not be read.');
  for (const { workspace, source, count } of rejected) rows.set(labelsOf(workspace, source), count);
  return registry;
}
