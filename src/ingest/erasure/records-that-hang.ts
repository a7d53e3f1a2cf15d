import type { SourceTable } from '../../records/source-table.ts';
import { name, sql, word } from '../../sql/statement.ts';
import type { Row, Writer } from '../../store/engine.ts';
import type { ErasedRecords } from './erased-records.ts';
import { personalRules } from './personal-rules.ts';

/** Looked for at a time. */
const most = 5_000;

/** The stored records that hang on others which have just been found to be of somebody who was erased. */
export async function* recordsThatHang(
  writer: Writer,
  workspace: number,
  found: ReturnType<ErasedRecords['takeFresh']>,
): AsyncGenerator<{ readonly table: SourceTable; readonly stored: readonly Row[] }> {
  for (const [table, { hangsOn }] of personalRules) {
    for (const { kind, column } of hangsOn) {
      const ids = found.get(kind) ?? [];
      const stored = table.columns.find(({ name }) => name === column)?.stored ?? '';
      for (let from = 0; from < ids.length; from += most) {
        const some = ids.slice(from, from + most) as readonly number[] | readonly string[];
        const rows = await writer.read(
          sql`SELECT * FROM ${name(table.stored)} WHERE workspace = ${workspace}
            AND ${word('isOneOf', name(stored), sql`${some}`)}`,
        );
        if (rows.length > 0) yield { table, stored: rows };
      }
    }
  }
}
