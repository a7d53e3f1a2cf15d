import type { Drift } from '../../sources/source-runs.ts';
import { name, sql } from '../../sql/statement.ts';
import type { FoundTable } from './found-table.ts';
import { removeGone } from './gone-rows.ts';
import { lateness, type Round } from './round.ts';

const idsAtOnce = 10_000;

/**
 * Removes what other sources told of, and this one does not have. What they told of just now may be younger than
 * what is read here.
 */
export async function sweepTold(round: Round, found: FoundTable): Promise<Drift[]> {
  const { db, pull } = round;
  const at = round.at - lateness;
  const { table, carried, from } = found;
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const told = await pull.read(
      sql`SELECT DISTINCT id FROM ${name(table.stored)} WHERE workspace = ${pull.workspace}
        AND carried <> ${carried} AND version <= ${at} AND id > ${last} ORDER BY id LIMIT ${idsAtOnce}`,
    );
    const ids = told.map(({ id }) => id as number);
    const there = await db.read(`SELECT "id" FROM ${from} WHERE "id" = ANY($1::bigint[])`, [ids]);
    const isThere = new Set(there.map(([id]) => Number(id)));
    const gone = ids.filter((id) => !isThere.has(id)).map((id) => toKey(found, id));
    round.gone.add({ found, gone });
    if (ids.length < idsAtOnce) break;
    last = ids.at(-1) ?? last;
  }
  const { removed, kept } = await removeGone({ ...round, at }, found);
  round.compared.push({ table: table.name, unit: 'all' });
  if (removed + kept === 0) return [];
  return [
    { table: table.name, unit: 'all', missing: 0, extra: removed + kept, differing: 0, repaired: kept === 0 },
  ];
}

const toKey = ({ table }: FoundTable, id: number) =>
  table.columns.map((column) => (column.name === 'id' ? id : undefined));
