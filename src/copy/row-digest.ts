import { join, name, type Statement, sql, word } from '../sql/statement.ts';
import type { StagedColumn } from '../store/engine.ts';

/** Of a text that tells its cells apart: each says how long it is or where it ends, and whether it is null. */
export const rowDigest = (columns: readonly StagedColumn[]): Statement =>
  word('digest', sql`concat(${join(columns.map(cellText), ', ')})`);

function cellText({ name: column, type }: StagedColumn): Statement {
  const cell = name(column);
  switch (type) {
    case 'integer':
      return sql`coalesce(CAST(${cell} AS VARCHAR), '') || ';'`;
    case 'boolean':
      return sql`CASE WHEN ${cell} THEN 't' WHEN NOT ${cell} THEN 'f' ELSE '-' END`;
    case 'text':
      return sql`coalesce(CAST(char_length(${cell}) AS VARCHAR) || ':' || ${cell}, '-')`;
  }
}
