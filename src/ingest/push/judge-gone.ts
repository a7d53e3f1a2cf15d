import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { name, sql } from '../../sql/statement.ts';
import type { Writer } from '../../store/engine.ts';
import { keyList, keyText, sameKey } from '../record-key.ts';
import { stagedKeyColumns, stagedKeys } from '../staged-record.ts';
import { ofTable } from '../tombstones.ts';
import type { LineStatus } from './judge-lines.ts';

const staged = 'pushed_gone';

/** What a deletion of `asOf` will do to each of these records, as they are before it. */
export async function judgeGone(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  asOf: number,
  rows: readonly SourceRow[],
): Promise<LineStatus[]> {
  const keyed = [...stagedKeys(table, rows)].map((key, place) => [place, ...key]);
  await writer.stage(staged, [{ name: 'place', type: 'integer' }, ...stagedKeyColumns(table)], keyed);
  const met = await writer.read(
    sql`SELECT gone.place AS place, min(kept.version) AS oldest
      FROM ${name(staged)} gone
      JOIN (SELECT version, ${keyList(table)} FROM ${name(table.stored)} WHERE workspace = ${workspace}) kept
        ON ${sameKey(table, 'kept', 'gone')} GROUP BY gone.place`,
  );
  const buried = await writer.read(
    sql`SELECT place FROM (SELECT place, ${keyText(table)} AS key_text FROM ${name(staged)}) gone
      WHERE key_text IN (SELECT id FROM tombstone WHERE ${ofTable(table, workspace)})`,
  );
  await writer.drop(staged);
  const oldest = new Map(met.map(({ place, oldest }) => [place, oldest as number]));
  const gone = new Set(buried.map(({ place }) => place));
  return rows.map((_, place) => {
    const version = oldest.get(place);
    if (version !== undefined) return version <= asOf ? 'accepted' : 'stale';
    return gone.has(place) ? 'duplicate' : 'accepted';
  });
}
