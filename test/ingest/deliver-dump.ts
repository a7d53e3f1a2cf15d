import { type RecordedCounts, recordChanges } from '../../src/ingest/record-changes.ts';
import type { SourceTable } from '../../src/records/source-table.ts';
import type { Engine } from '../../src/store/engine.ts';
import { toSourceRow } from '../insights/store-dataset.ts';
import type { RandomDump } from './random-dumps.ts';
import { sourceTable } from './tables.ts';

/** Stores a dump as one import. */
export function deliverDump(
  engine: Engine,
  workspace: number,
  { asOf, full, tables }: RandomDump,
): Promise<ReadonlyMap<SourceTable, RecordedCounts>> {
  const options = { workspace, source: 'test', observedAt: asOf, full };
  return recordChanges(engine, options, async ({ record }) => {
    for (const [name, rows] of tables) {
      const table = sourceTable(name);
      await record({ table, rows: rows.map((row) => toSourceRow(table, row)) });
    }
    return [...tables.keys()].map(sourceTable);
  });
}
