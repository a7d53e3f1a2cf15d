import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { carriedMasks, currentRecords, type FromCurrent } from './current-records.ts';
import { keepOutdatedBookings, settleBookings } from './settle-bookings.ts';
import { settleResponses } from './settle-responses.ts';
import {
  settledEventTypes,
  settledMembers,
  settledPeople,
  settledPersonalEventTypes,
  settledPersonalOrgs,
  settledStrays,
  settledTeams,
} from './settled-dimensions.ts';
import { toldFor, withTold, withToldFor } from './told-records.ts';

const t = calcomTables;

/** The small relations, each with the source tables it is made of; an entry may read the ones before it. */
const dimensions: readonly [
  string,
  readonly SourceTable[],
  (from: FromCurrent, workspace: number) => Statement,
][] = [
  ['person', [t.users], settledPeople],
  ['team', [t.team], settledTeams],
  ['member', [t.membership, t.rolePermission, t.team], settledMembers],
  ['personal_org', [t.membership, t.team], settledPersonalOrgs],
  ['stray', [t.membership, t.team], settledStrays],
  ['event_type', [t.eventType, t.users, t.team], settledEventTypes],
  ['personal_event_type', [t.eventType], settledPersonalEventTypes],
];

/** Brings what questions about bookings and routing read in line with the tables that were marked. */
export async function settleCalcom(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const tables = [...Object.values(t), ...Object.values(toldTables)];
  const masks = await carriedMasks(writer, tables, workspace);
  const told = Object.values(toldTables).some((table) => (masks.get(table) ?? []).length > 0);
  const records: FromCurrent = (table, only) =>
    currentRecords(table, workspace, masks.get(table) ?? [], only);
  const from: FromCurrent = (table, only) => {
    const told = toldFor.get(table);
    if (told === undefined || (masks.get(told) ?? []).length === 0) return records(table, only);
    return withTold(table, workspace, { records: records(table), told: records(told) });
  };
  const moved = withToldFor(touched);

  for (const [relation, sources, select] of dimensions) {
    if (sources.some((table) => moved.includes(table))) {
      await writer.replace(relation, sql`workspace = ${workspace}`, select(from, workspace));
    }
  }
  const outdated = await keepOutdatedBookings(writer, workspace, touched);
  await settleBookings(writer, workspace, outdated, { from, told }, onProgress);
  const ofRouting = [t.routingFormResponse, t.routingForm, toldTables.form, toldTables.field];
  if (ofRouting.some((table) => (masks.get(table) ?? []).length > 0 || touched.includes(table))) {
    await settleResponses(writer, workspace, touched, from, outdated > 0);
  }
  if (outdated > 0) await writer.drop('outdated_booking');
}
