import { nexudusEntities } from '../records/nexudus-entities.ts';
import type { SourceTable } from '../records/source-table.ts';
import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keepOutdatedFacts, outdatedFact } from './coworking/outdated-facts.ts';
import { settleMembers } from './coworking/settle-members.ts';
import { settleTeams } from './coworking/settle-teams.ts';
import { settledAttendees } from './coworking/settled-attendees.ts';
import { settledCoworkers } from './coworking/settled-coworkers.ts';
import { settledInvoiceLines, settledInvoices } from './coworking/settled-invoices.ts';
import {
  settledBookingCredits,
  settledContracts,
  settledExtraServices,
  settledPasses,
  settledProducts,
} from './coworking/settled-items.ts';
import type { SettledKind } from './coworking/settled-kind.ts';
import { settledBookings, settledCheckins } from './coworking/settled-times.ts';
import { carriedMasks, currentRecords, type FromCurrent } from './current-records.ts';

const t = nexudusEntities;
const blockSize = 100_000;

/** Extra services come last: what they were before tells which lines hang on them, also after a write that failed. */
const kinds: readonly SettledKind[] = [
  settledBookings,
  settledCheckins,
  settledProducts,
  settledAttendees,
  settledPasses,
  settledBookingCredits,
  settledContracts,
  settledInvoices,
  settledInvoiceLines,
  settledExtraServices,
];

/** Brings what questions about teams read in line with the entities that were marked. */
export async function settleCoworking(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const masks = await carriedMasks(writer, Object.values(t), workspace);
  const from: FromCurrent = (table, only) => currentRecords(table, workspace, masks.get(table) ?? [], only);
  const hasAny = (...tables: readonly SourceTable[]) => tables.some((table) => touched.includes(table));

  if (hasAny(t.teams, t.businesses, t.simpleTimeZones)) await settleTeams(writer, workspace, from);
  if (hasAny(t.coworkers)) {
    await writer.replace('coworker', sql`workspace = ${workspace}`, settledCoworkers(from, workspace));
  }
  if (hasAny(t.teams, t.coworkers)) await settleMembers(writer, workspace, from);

  await writer.keep(
    'location_currency',
    sql`SELECT id, nullif(currency_code, '') AS currency FROM ${from(t.businesses)} b`,
  );
  const outdated = await keepOutdatedFacts(writer, workspace, touched, kinds, from);
  const total = [...outdated.values()].reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const kind of kinds) {
    const count = outdated.get(kind) ?? 0;
    for (let done = 0; done < count; done += blockSize) {
      onProgress(before + done, total);
      await settleBlock(writer, workspace, kind, done, from);
    }
    before += count;
  }
  onProgress(total, total);
  for (const table of [outdatedFact, 'location_currency']) await writer.drop(table);
}

async function settleBlock(
  writer: Writer,
  workspace: number,
  { relation, kind, keeps = [], select }: SettledKind,
  done: number,
  from: FromCurrent,
): Promise<void> {
  const ids = sql`SELECT of_id FROM outdated_fact WHERE of_relation = ${relation} AND of_kind = ${kind}
    AND place >= ${done} AND place < ${done + blockSize}`;
  for (const [table, keep] of keeps) await writer.keep(table, keep(from, ids));
  await writer.replace(
    relation,
    sql`workspace = ${workspace} AND kind = ${kind} AND id IN (${ids})`,
    select(from, workspace, ids),
  );
  for (const [table] of keeps) await writer.drop(table);
}
