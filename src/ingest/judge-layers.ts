import type { SourceTable } from '../records/source-table.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyColumns, sameKey } from './record-key.ts';
import { judgedName } from './staged-record.ts';

/**
 * Where records carry different columns: the first to carry its columns adds to a record that is there, and one that
 * is seen again takes the fields back that another has changed since.
 */
export async function judgeLayers(writer: Writer, table: SourceTable, kept: Statement): Promise<void> {
  const others = sql`SELECT judged.place AS place, max(CASE
        WHEN (other.version > judged.kept_version OR (other.version = judged.kept_version AND other.hash > judged.hash))
          AND (other.version < judged.version OR (other.version = judged.version AND other.hash < judged.hash))
        THEN 1 ELSE 0 END) AS changed_since
      FROM ${name(judgedName)} judged JOIN ${kept} other ON ${sameKey(table, 'other', 'judged')}
      WHERE other.carried <> judged.carried GROUP BY judged.place`;
  const columns = ['place', 'carried', 'version', 'hash', ...keyColumns(table), 'kept_version'];
  await writer.keep(
    'judged_anew',
    sql`SELECT ${join(
      columns.map((column) => sql`judged.${name(column)} AS ${name(column)}`),
      ', ',
    )}, CASE
        WHEN judged.verdict = 'added' AND others.place IS NOT NULL THEN 'added to'
        WHEN judged.verdict = 'seen again' AND others.changed_since = 1 THEN 'updated'
        ELSE judged.verdict END AS verdict
      FROM ${name(judgedName)} judged LEFT JOIN (${others}) others ON others.place = judged.place`,
  );
  await writer.keep(judgedName, sql`SELECT * FROM judged_anew`);
  await writer.drop('judged_anew');
}
