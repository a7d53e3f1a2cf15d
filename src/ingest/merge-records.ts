import type { SourceTable } from '../records/source-table.ts';
import { all, join, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { judgeLayers } from './judge-layers.ts';
import { keptNear } from './kept-near.ts';
import { keyColumns, keyList, keyText, sameKey } from './record-key.ts';
import { judgedName } from './staged-record.ts';
import { buryUnseen, ofTable } from './tombstones.ts';
import { markSeenAgain, markUnsettled } from './unsettled.ts';
import { judgeOwned } from './whole-owners.ts';

export interface MergeCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly stale: number;
}

/** What became of records, by their places; a place that is missing was outdone by another of the same write. */
export type Verdicts = ReadonlyMap<number, string>;

/** Some of the staged records of a table: those from one place to another. */
export interface StagedPart {
  readonly table: SourceTable;
  readonly workspace: number;
  /** A FROM item. */
  readonly staged: Statement;
  /** The least and the greatest of the numbers with which their keys begin; null where those are texts. */
  readonly range: readonly [number, number] | null;
  /** Whether records of the table carry different columns. */
  readonly layered: boolean;
  /** When the last import was taken that brought the table whole. */
  readonly whole: number | undefined;
  readonly onVerdicts?: (verdicts: Verdicts) => void;
}

/**
 * The newer version wins, on a tie the one with the larger hash. Records that carry different columns lie beside
 * each other, so that a partial record never hides what another one brought. What a tombstone outdates stays out.
 */
export async function mergeRecords(writer: Writer, part: StagedPart): Promise<MergeCounts> {
  const { table, workspace, staged, layered, whole } = part;
  const keys = keyList(table);
  const kept = keptNear(part);
  if (whole !== undefined) await buryUnseen(writer, table, workspace, { staged, kept, asOf: whole });

  const newest = sql`SELECT place, carried, version, hash, ${keys}, ${keyText(table)} AS key_text FROM (
      SELECT *, row_number() OVER (PARTITION BY ${keys}, carried ORDER BY version DESC, hash DESC, place) AS nth
      FROM ${staged} brought
    ) ranked WHERE nth = 1`;
  const gone = sql`SELECT id, version, hash FROM tombstone WHERE ${ofTable(table, workspace)}
    AND id IN (SELECT ${keyText(table)} FROM ${staged} brought)`;
  await writer.keep(
    judgedName,
    sql`SELECT judged.place AS place, judged.carried AS carried, judged.version AS version, judged.hash AS hash,
      ${join(
        keyColumns(table).map((column) => sql`judged.${name(column)} AS ${name(column)}`),
        ', ',
      )}, kept.version AS kept_version, CASE
        WHEN gone.version > judged.version OR (gone.version = judged.version AND gone.hash >= judged.hash) THEN 'stale'
        WHEN kept.version IS NULL THEN 'added'
        WHEN kept.hash = judged.hash THEN CASE WHEN judged.version > kept.version THEN 'seen again' ELSE 'unchanged' END
        WHEN judged.version > kept.version OR (judged.version = kept.version AND judged.hash > kept.hash) THEN 'updated'
        ELSE 'stale' END AS verdict
      FROM (${newest}) judged
      LEFT JOIN (SELECT carried, version, hash, ${keys} FROM ${kept} near) kept
        ON kept.carried = judged.carried AND ${sameKey(table, 'kept', 'judged')}
      LEFT JOIN (${gone}) gone ON gone.id = judged.key_text`,
  );
  await judgeOwned(writer, table, workspace, { staged, kept });
  if (layered) await judgeLayers(writer, table, kept);

  const counted = await writer.read(
    sql`SELECT verdict, count(*) AS n FROM ${name(judgedName)} GROUP BY verdict`,
  );
  const counts = new Map(counted.map(({ verdict, n }) => [verdict, n as number]));
  const count = (...verdicts: string[]) =>
    verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);

  if (part.onVerdicts !== undefined) {
    const judged = await writer.read(sql`SELECT place, verdict FROM ${name(judgedName)}`);
    part.onVerdicts(new Map(judged.map(({ place, verdict }) => [place as number, verdict as string])));
  }

  const changes = sql`verdict IN ('added', 'added to', 'updated')`;
  if (count('added', 'added to', 'updated') > 0) {
    await markUnsettled(writer, { ...part, kept, changed: sql`${name(judgedName)} WHERE ${changes}` });
  }
  if (count('seen again') > 0) {
    await markSeenAgain(writer, { ...part, changed: sql`${name(judgedName)} WHERE verdict = 'seen again'` });
  }
  const rows = (verdicts: Statement) => sql`
    SELECT ${workspace} AS workspace, carried, version, hash, ${join(
      table.columns.map(({ stored }) => name(stored)),
      ', ',
    )} FROM ${staged} brought WHERE place IN (SELECT place FROM ${name(judgedName)} WHERE ${verdicts})`;
  const fresh = sql`verdict IN ('added', 'added to')`;
  const again = sql`verdict IN ('updated', 'seen again')`;
  if (count('added', 'added to') > 0) await writer.insert(table.stored, rows(fresh));
  if (count('updated', 'seen again') > 0) {
    const replaced = sql`(carried, ${keys}) IN (SELECT carried, ${keys} FROM ${name(judgedName)} WHERE ${again})`;
    await writer.replace(table.stored, all([sql`workspace = ${workspace}`, replaced]), rows(again));
  }
  await writer.drop(judgedName);
  return {
    added: count('added'),
    updated: count('updated', 'added to'),
    unchanged: count('unchanged', 'seen again'),
    stale: count('stale'),
  };
}
