import { all, name, type Statement, sql, whole, word } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { Relation } from '../store/relations.ts';
import { rowDigest } from './row-digest.ts';

/** The rows of a relation in one month of UTC (yyyymm), or all of them (0) where it is not cut into months. */
export interface Unit {
  readonly relation: Relation;
  readonly month: number;
  readonly source: Content;
  readonly target: Content;
}

/** How many rows, and the sums of both halves of their digests: the same in any order, and far below 2^53. */
interface Content {
  readonly rows: number;
  readonly low: number;
  readonly high: number;
}

const half = 2 ** 26;
const nothing: Content = { rows: 0, low: 0, high: 0 };

export const toMonthText = ({ month }: Unit): string =>
  month === 0 ? 'all' : `${String(month).slice(0, 4)}-${String(month).slice(4)}`;

export const isSame = ({ source, target }: Unit): boolean =>
  source.rows === target.rows && source.low === target.low && source.high === target.high;

/** In the order of the months. */
export async function compareRelation(source: Engine, target: Engine, relation: Relation): Promise<Unit[]> {
  const [there, here] = await Promise.all([readContents(source, relation), readContents(target, relation)]);
  return [...new Set([...there.keys(), ...here.keys()])]
    .sort((a, b) => a - b)
    .map((month) => ({
      relation,
      month,
      source: there.get(month) ?? nothing,
      target: here.get(month) ?? nothing,
    }));
}

async function readContents(engine: Engine, relation: Relation): Promise<Map<number, Content>> {
  const contents = new Map<number, Content>();
  const digest = rowDigest(relation.columns);
  // Summed where the relation is named: so the shards of a cluster sum what they hold.
  const statement = sql`SELECT ${monthOf(relation)} AS unit_month, count(*) AS unit_rows,
      sum(${digest} % ${whole(half)}) AS low_sum, sum(${word('divide', digest, whole(half))}) AS high_sum
    FROM ${name(relation.name)} ${relation.time === null ? sql`` : sql`GROUP BY unit_month`}`;
  for await (const rows of engine.stream(statement, true)) {
    for (const { unit_month: month, unit_rows: count, low_sum: low, high_sum: high } of rows) {
      if (count === 0) continue;
      contents.set(month as number, { rows: count as number, low: low as number, high: high as number });
    }
  }
  return contents;
}

const monthOf = ({ time }: Relation): Statement => (time === null ? whole(0) : word('monthOf', name(time)));

/** The rows of some months, which are in order. */
export function within(relation: Relation, months: readonly number[]): Statement {
  if (relation.time === null) return sql`TRUE`;
  const time = name(relation.time);
  // What the months say already, in a way that lets an engine leave the rest unread.
  const from = sql`${time} >= ${startOf(months[0] ?? 0)}`;
  const to = sql`${time} < ${startOf((months.at(-1) ?? 0) + 1)}`;
  return all([from, to, word('isOneOf', monthOf(relation), sql`${months}`)]);
}

/** yyyy13 is the January that follows. */
const startOf = (month: number) => Date.UTC(Math.floor(month / 100), (month % 100) - 1);
