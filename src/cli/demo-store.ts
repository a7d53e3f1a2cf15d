import { calcomTables } from '../records/calcom-tables.ts';
import { nexudusEntities } from '../records/nexudus-entities.ts';
import { toldTables } from '../records/told-tables.ts';
import { join, name, sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';

const sources = [
  ...Object.values(calcomTables),
  ...Object.values(nexudusEntities),
  ...Object.values(toldTables),
];

export const demoSource = 'demo';
/** In its place until all of it is there. */
export const demoBegun = 'demo, unfinished';

type StoreContent =
  | { readonly kind: 'empty' }
  /** `asOf` is the instant at which its day begins. */
  | { readonly kind: 'demo'; readonly asOf: number }
  /** Demo data that somebody did not get done with. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'other' };

/** What the store holds: nothing, the demo data and nothing else, or data of somebody's. */
export async function readStoreContent(store: Pick<Engine, 'read'>): Promise<StoreContent> {
  const followed = await store.read(sql`SELECT source, as_of FROM freshness ORDER BY source`);
  if (followed.some(({ source }) => source !== demoSource && source !== demoBegun)) return { kind: 'other' };
  if (followed.some(({ source }) => source === demoBegun)) return { kind: 'begun' };
  const [demo] = followed;
  if (demo !== undefined) return { kind: 'demo', asOf: demo.as_of as number };
  const tables = sources.map(({ stored }) => sql`(SELECT workspace FROM ${name(stored)} LIMIT 1)`);
  const rows = await store.read(join(tables, ' UNION ALL '));
  return { kind: rows.length === 0 ? 'empty' : 'other' };
}

const relations = [
  'person',
  'team',
  'member',
  'personal_org',
  'stray',
  'event_type',
  'personal_event_type',
  'booking',
  'routing_form',
  'routing_response',
  'coworking_team',
  'coworker',
  'coworking_member',
  'coworking_time',
  'coworking_item',
  'tombstone',
  'whole_table',
  'rejected_row',
  'unsettled',
  'freshness',
];

/** Takes all records of a workspace away, as if they had never been. */
export async function clearRecords(writer: Writer, workspace: number): Promise<void> {
  for (const table of [...sources.map(({ stored }) => stored), ...relations]) {
    await writer.remove(table, sql`workspace = ${workspace}`);
  }
}
