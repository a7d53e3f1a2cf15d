import type { SourceColumn } from '../../records/source-table.ts';
import { all, join, name, type Statement, sql, whole, word } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import { type Contents, half } from './contents.ts';
import type { Cut, Stretch } from './cut.ts';
import type { FoundTable } from './found-table.ts';

/** What the store has in each unit of the records that carry what this source brings. */
export async function readStoredContents(
  { read, workspace }: Pick<Pull, 'read' | 'workspace'>,
  found: FoundTable,
  cut: Cut,
  stretch: Partial<Stretch>,
): Promise<Contents> {
  const cells = found.columns.filter(({ type }) => type !== 'json').map(cellText);
  const digest = word('digest', sql`concat(${join(cells, ', ')})`);
  const unit = word('divide', name(cut.column.stored), whole(cut.size));
  const rows = await read(
    sql`SELECT ${unit} AS unit_number, count(*) AS unit_rows, sum(${digest} % ${whole(half)}) AS low_sum,
        sum(${word('divide', digest, whole(half))}) AS high_sum
      FROM ${name(found.table.stored)}
      WHERE ${all([sql`workspace = ${workspace}`, keptWithin(found, cut, stretch)])} GROUP BY unit_number`,
  );
  return new Map(
    rows.map((row) => [
      row.unit_number as number,
      { rows: row.unit_rows as number, low: row.low_sum as number, high: row.high_sum as number },
    ]),
  );
}

/** The records of a stretch of units. */
export function keptWithin(
  { carried }: FoundTable,
  { column, size }: Cut,
  stretch: Partial<Stretch>,
): Statement {
  const cell = name(column.stored);
  const { from, to } = stretch;
  return all([
    sql`carried = ${carried}`,
    ...(from === undefined ? [] : [sql`${cell} >= ${from * size}`]),
    ...(to === undefined ? [] : [sql`${cell} < ${to * size}`]),
  ]);
}

function cellText({ stored, type }: SourceColumn): Statement {
  const cell = name(stored);
  if (type === 'boolean') return sql`CASE WHEN ${cell} THEN 't' WHEN NOT ${cell} THEN 'f' ELSE '-' END`;
  if (type === 'text') return sql`coalesce(CAST(char_length(${cell}) AS VARCHAR) || ':' || ${cell}, '-')`;
  return sql`coalesce(CAST(${cell} AS VARCHAR), '') || ';'`;
}
