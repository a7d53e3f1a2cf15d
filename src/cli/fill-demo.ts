import { setImmediate } from 'node:timers/promises';
import { demoRecords } from '../demo/demo-records.ts';
import { recordChanges } from '../ingest/record-changes.ts';
import { findWorkspace, mainWorkspace } from '../people/workspaces.ts';
import { calcomTables } from '../records/calcom-tables.ts';
import { sql } from '../sql/statement.ts';
import { CliError } from './cli-error.ts';
import { clearRecords, demoBegun, demoSource, readStoreContent } from './demo-store.ts';
import type { Desk } from './errands/errand.ts';

export interface DemoOptions {
  readonly bookings: number;
  readonly seed: number;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

export const demoDefaults = { bookings: 100_000, seed: 1 };

export const toDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Demo data of another size, seed or day, or half of it, makes way; anybody else's data does not. */
export async function fillDemo(
  { engine, secrets, signal, progress }: Pick<Desk, 'engine' | 'secrets' | 'signal' | 'progress'>,
  options: DemoOptions,
): Promise<DemoOptions> {
  const workspace = await findWorkspace(engine, mainWorkspace);
  const recording = {
    workspace: workspace.id,
    source: demoSource,
    observedAt: Date.parse(`${options.asOf}T00:00:00.000Z`),
    digest: (text: string) => secrets.digest(text),
    onProgress: (part: 'merging' | 'settling', done: number, total: number) =>
      progress({ part, done, total, unit: part === 'merging' ? 'rows' : 'bookings' }),
  };
  await recordChanges(engine, recording, async ({ record, writer }) => {
    const content = await readStoreContent(writer);
    if (content.kind === 'other') {
      throw new CliError("The store holds other data than the demo's; demo data goes into an empty store.");
    }
    let done = 0;
    for (const batch of demoRecords(options)) {
      signal.throwIfAborted();
      await record(batch);
      if (batch.table === calcomTables.booking) done += batch.rows.length;
      progress({ part: 'making demo data', done, total: options.bookings, unit: 'bookings' });
      // Making rows takes no pause of its own, and a server may be answering meanwhile.
      await setImmediate();
    }
    if (content.kind !== 'empty') await clearRecords(writer, workspace.id);
    await writer.insert(
      'freshness',
      sql`SELECT ${workspace.id} AS workspace, ${demoBegun} AS source, ${recording.observedAt} AS as_of`,
    );
    return [];
  });
  await engine.write((writer) =>
    writer.remove('freshness', sql`workspace = ${workspace.id} AND source = ${demoBegun}`),
  );
  return options;
}
