import { calcomTables } from '../records/calcom-tables.ts';
import { nexudusEntities } from '../records/nexudus-entities.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { settleCalcom } from './settle-calcom.ts';
import { settleCoworking } from './settle-coworking.ts';

/** Brings the relations that every question reads in line with the source tables that were marked. */
export async function settle(
  writer: Writer,
  workspace: number,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const marks = await writer.read(
    sql`SELECT DISTINCT source_table FROM unsettled WHERE workspace = ${workspace}`,
  );
  const marked = new Set(marks.map(({ source_table }) => source_table));
  const touched = (tables: readonly SourceTable[]) => tables.filter(({ stored }) => marked.has(stored));
  const calcom = touched([...Object.values(calcomTables), ...Object.values(toldTables)]);
  if (calcom.length > 0) await settleCalcom(writer, workspace, calcom, onProgress);
  const nexudus = touched(Object.values(nexudusEntities));
  if (nexudus.length > 0) await settleCoworking(writer, workspace, nexudus, onProgress);
  if (marks.length > 0) await writer.remove('unsettled', sql`workspace = ${workspace}`);
}
