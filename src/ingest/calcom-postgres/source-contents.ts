import type { SourceColumn } from '../../records/source-table.ts';
import { type Content, type Contents, half } from './contents.ts';
import type { Cut, Stretch } from './cut.ts';
import { type FoundTable, quoted } from './found-table.ts';
import type { Postgres } from './postgres.ts';
import type { Chosen } from './read-pages.ts';
import { toTimestamp } from './round.ts';
import { safeIds } from './safe-ids.ts';

/** What the database has in each unit, summed up there. */
export async function readSourceContents(
  db: Postgres,
  { from, columns }: FoundTable,
  cut: Cut,
  stretch: Partial<Stretch>,
): Promise<Contents> {
  const { where, values } = within(cut, stretch);
  const cells = columns.filter(({ type }) => type !== 'json').map(cellText);
  // The first 52 bits of an MD5 whose bytes are read from the eighth to the first. OFFSET 0 keeps PostgreSQL from
  // working it out anew for each of them.
  const rows = await db.read(
    `SELECT unit, count(*), sum(digest % ${half}), sum(digest / ${half}) FROM (
      SELECT unit, ('x' || substr(md5, 15, 2) || substr(md5, 13, 2) || substr(md5, 11, 2) || substr(md5, 9, 2)
        || substr(md5, 7, 2) || substr(md5, 5, 2) || substr(md5, 3, 1))::bit(52)::bigint AS digest
      FROM (SELECT ${unitOf(cut)} AS unit, md5(convert_to(concat(${cells.join(', ')}), 'UTF8')) AS md5
        FROM ${from} WHERE ${where} OFFSET 0) texts OFFSET 0
    ) digests GROUP BY unit`,
    values,
    'sum',
  );
  return new Map(rows.map(([unit, ...sums]) => [Number(unit), toContent(sums.map(Number))]));
}

const toContent = ([rows = 0, low = 0, high = 0]: readonly number[]): Content => ({ rows, low, high });

/** The rows of a stretch of units; none that were made at a time with which they could not be stored. */
export function within({ column, size }: Cut, { from, to }: Partial<Stretch>): Chosen {
  const name = quoted(column.name);
  const isInstant = column.type === 'instant';
  const bound = (unit: number) => (isInstant ? toTimestamp(unit * size) : unit * size);
  const ends = [
    ...(from === undefined ? [] : [{ sign: '>=', value: bound(from) }]),
    ...(to === undefined ? [] : [{ sign: '<', value: bound(to) }]),
  ];
  const storable = isInstant ? `${name} >= '1970-01-01' AND ${name} < '2200-01-01'` : safeIds(name);
  return {
    where: [storable, ...ends.map(({ sign }, n) => `${name} ${sign} $${n + 1}`)].join(' AND '),
    values: ends.map(({ value }) => value),
  };
}

const unitOf = ({ column, size }: Cut): string => {
  const cell = column.type === 'instant' ? toMilliseconds(quoted(column.name)) : quoted(column.name);
  return `${cell} / ${size}`;
};

/** Cut, not rounded; what is infinite is no number. */
const toMilliseconds = (cell: string) =>
  `CASE WHEN isfinite(${cell}) THEN round(date_part('epoch', date_trunc('milliseconds', ${cell})) * 1000)::bigint END`;

/** The same text as that of the store's cell: it says how long it is or where it ends, and whether it is null. */
function cellText({ name, type }: SourceColumn): string {
  const cell = quoted(name);
  if (type === 'instant') return `coalesce((${toMilliseconds(cell)})::text, '') || ';'`;
  if (type === 'boolean') return `CASE WHEN ${cell} THEN 't' WHEN NOT ${cell} THEN 'f' ELSE '-' END`;
  if (type === 'text') return `coalesce(char_length(${cell}::text) || ':' || ${cell}::text, '-')`;
  return `coalesce(${cell}::text, '') || ';'`;
}
