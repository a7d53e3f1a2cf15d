import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRecords } from '../../../src/demo/demo-records.ts';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import type { RecordBatch } from '../../../src/records/record-batch.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { openEngine } from '../../../src/store/open-engine.ts';
import { type Stored, settledIn, storedIn } from '../../ingest/stored.ts';

export type Part = readonly RecordBatch[];

const now = Date.UTC(2025, 5, 1);
const t = calcomTables;
/** Enough of it for bookings to belong to somebody; each table costs a cluster some statements. */
const ofWorld = [t.users, t.team, t.membership, t.eventType];
/** What is of one booking, by which column. */
const ofBooking = new Map([
  [t.booking, 'id'],
  [t.attendee, 'bookingId'],
  [t.tracking, 'bookingId'],
]);

/** Demo data that arrive one after the other: the world, then bookings with what is theirs. */
export function demoParts(bookings: number, count: number): { readonly world: Part; readonly parts: Part[] } {
  const batches = [...demoRecords({ bookings, seed: 1, asOf: '2025-06-01' })];
  const world = batches.filter(({ table }) => ofWorld.includes(table));
  const part = (n: number) =>
    [...ofBooking].flatMap(([table, column]) => {
      const at = table.columns.findIndex(({ name }) => name === column);
      return batches
        .filter((batch) => batch.table === table)
        .map(({ rows }) => ({ table, rows: rows.filter((row) => (row[at] as number) % count === n) }));
    });
  return { world, parts: Array.from({ length: count }, (_, n) => part(n)) };
}

export const recordPart = (engine: Engine, part: Part, workspace = 1) =>
  recordChanges(engine, { workspace, source: 'demo', observedAt: now }, async ({ record }) => {
    for (const batch of part) if (batch.rows.length > 0) await record(batch);
    return [];
  });

export interface Untroubled {
  readonly stored: Stored;
  readonly settled: Stored;
}

/** What an embedded store holds that got the parts and nothing happened to. */
export async function storedWithoutTrouble(parts: readonly Part[]): Promise<Untroubled> {
  const data = mkdtempSync(join(tmpdir(), 'kepi-test-'));
  const engine = await openEngine({ data, memoryLimit: '512MB', threads: 1 });
  try {
    for (const part of parts) await recordPart(engine, part);
    return { stored: await storedIn(engine, 1), settled: await settledIn(engine, 1) };
  } finally {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Of the bookings of a part. */
export function idsOf(part: Part): number[] {
  const at = t.booking.columns.findIndex(({ name }) => name === 'id');
  return part
    .filter(({ table }) => table === t.booking)
    .flatMap(({ rows }) => rows.map((row) => row[at] as number));
}
