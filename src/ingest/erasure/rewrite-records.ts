import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { all, join, name, sql } from '../../sql/statement.ts';
import type { Row, Writer } from '../../store/engine.ts';
import { carries } from '../current-records.ts';
import { keyList } from '../record-key.ts';
import { contentHash, stagedColumns, stagedKeyColumns, stagedKeys } from '../staged-record.ts';
import { markGone } from '../unsettled.ts';

const rewritten = 'rewritten_record';
const rewrittenKeys = 'rewritten_key';

/** Stored records in another wording, of the version that they have. Tells how many are other than before. */
export async function rewriteRecords(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  stored: readonly Row[],
  rewrite: (row: SourceRow) => SourceRow,
): Promise<number> {
  const changed = stored.flatMap((record) => {
    const before = toSourceRow(table, record);
    const after = rewrite(before);
    return after.every((cell, at) => cell === before[at]) ? [] : [{ record, before, after }];
  });
  if (changed.length === 0) return 0;
  await writer.stage(
    rewritten,
    stagedColumns(table),
    changed.map(({ record: { carried, version }, after }, place) => [
      place,
      carried as number,
      version as number,
      contentHash(after),
      ...after.map((cell) => cell ?? null),
    ]),
  );
  const keys = [
    ...stagedKeys(
      table,
      changed.map(({ before }) => before),
    ),
  ];
  await writer.stage(
    rewrittenKeys,
    [{ name: 'carried', type: 'integer' }, ...stagedKeyColumns(table)],
    changed.map(({ record }, n) => [record.carried as number, ...(keys[n] ?? [])]),
  );
  const ours = sql`workspace = ${workspace}`;
  const keyed = keyList(table);
  const kept = sql`(SELECT * FROM ${name(table.stored)} WHERE ${ours} AND (${keyed}) IN (SELECT ${keyed} FROM ${name(rewrittenKeys)}))`;
  await markGone(writer, { table, workspace, kept, changed: name(rewrittenKeys) });
  await writer.replace(
    table.stored,
    all([ours, sql`(carried, ${keyed}) IN (SELECT carried, ${keyed} FROM ${name(rewrittenKeys)})`]),
    sql`SELECT ${workspace} AS workspace, carried, version, hash, ${join(
      table.columns.map(({ stored }) => name(stored)),
      ', ',
    )} FROM ${name(rewritten)}`,
  );
  await writer.drop(rewritten);
  await writer.drop(rewrittenKeys);
  return changed.length;
}

const toSourceRow = ({ columns }: SourceTable, record: Row): SourceRow =>
  columns.map(({ stored }, at) => (carries(record.carried as number, at) ? record[stored] : undefined));
