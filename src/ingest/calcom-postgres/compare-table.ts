import type { Drift } from '../../sources/source-runs.ts';
import { name, sql } from '../../sql/statement.ts';
import { type Contents, differingUnits } from './contents.ts';
import { allOf, type Cut, cutOf, type Stretch, toUnitText } from './cut.ts';
import type { FoundTable } from './found-table.ts';
import { removeGone } from './gone-rows.ts';
import { type Brought, bringAgain, toDrift } from './repair-stretch.ts';
import type { Round } from './round.ts';
import { safeIds } from './safe-ids.ts';
import { readSourceContents } from './source-contents.ts';
import { readStoredContents } from './stored-contents.ts';

/** Neighbours that differ are brought again together, as long as they are small. */
const rowsAtOnce = 20_000;

/** Compares the last units of a table, or all of them: also when there are more or fewer rows than is known to be right. */
export async function compareTable(round: Round, found: FoundTable): Promise<Drift[]> {
  const cut = cutOf(found);
  const known = round.state.get(found.table.name);
  if (round.pull.compare === 'recent') {
    const from = await firstRecent(round, found, cut);
    const drift = await compareUnits(round, found, cut, { from });
    if ((await readSurplus(round, found)) === known?.surplus) return drift;
    // What was not mended is found again.
    const mended = drift.filter(({ repaired }) => repaired);
    return [...mended, ...(await compareWhole(round, found, cut))];
  }
  return compareWhole(round, found, cut);
}

async function compareWhole(round: Round, found: FoundTable, cut: Cut): Promise<Drift[]> {
  const drift = await compareUnits(round, found, cut, {});
  const known = round.state.get(found.table.name);
  // Only what agrees tells how many rows more there are for a reason.
  if (known !== undefined && drift.every(({ repaired }) => repaired)) {
    round.state.set(found.table.name, { ...known, surplus: await readSurplus(round, found) });
  }
  return drift;
}

async function compareUnits(
  round: Round,
  found: FoundTable,
  cut: Cut,
  stretch: Partial<Stretch>,
): Promise<Drift[]> {
  const there = await readSourceContents(round.db, found, cut, stretch);
  const here = await readStoredContents(round.pull, found, cut, stretch);
  const brought: (Brought & { readonly lot: Stretch })[] = [];
  for (const lot of toLots(differingUnits(there, here), there, here)) {
    const one = await bringAgain(round, found, cut, lot);
    round.gone.add({ found, gone: one.gone });
    brought.push({ ...one, lot });
  }
  const { kept } = await removeGone(round, found);
  const drift: Drift[] = [];
  for (const one of brought) {
    const drifted = await toDrift(round, found, cut, one.lot, { ...one, isKept: kept > 0 });
    if (drifted !== null) drift.push(drifted);
  }
  round.compared.push({ table: found.table.name, unit: toUnitText(cut, { ...allOf(cut), ...stretch }) });
  return drift;
}

function toLots(units: readonly number[], there: Contents, here: Contents): Stretch[] {
  const lots: (Stretch & { readonly rows: number })[] = [];
  for (const unit of units) {
    const rows = Math.max(there.get(unit)?.rows ?? 0, here.get(unit)?.rows ?? 0);
    const last = lots.at(-1);
    if (last?.to === unit && last.rows + rows <= rowsAtOnce) {
      lots[lots.length - 1] = { from: last.from, to: unit + 1, rows: last.rows + rows };
    } else {
      lots.push({ from: unit, to: unit + 1, rows });
    }
  }
  return lots;
}

async function firstRecent(
  { db, at }: Round,
  found: FoundTable,
  { column, size, recent }: Cut,
): Promise<number> {
  if (column.type === 'instant') return Math.floor(at / size) - recent;
  const [greatest] = await db.read(`SELECT max("id") FROM ${found.from} WHERE ${safeIds('"id"')}`);
  return Math.max(0, Math.floor(Number(greatest?.[0] ?? 0) / size) + 1 - recent);
}

/** How many rows more the database has than the store. */
async function readSurplus({ db, pull }: Round, { table, from, carried }: FoundTable): Promise<number> {
  const [there] = await db.read(`SELECT count(*) FROM ${from}`, [], 'sum');
  const [here] = await pull.read(
    sql`SELECT count(*) AS n FROM ${name(table.stored)} WHERE workspace = ${pull.workspace} AND carried = ${carried}`,
  );
  return Number(there?.[0]) - (here?.n as number);
}
