import { join, name, sql } from '../sql/statement.ts';
import type { Cell, Engine, Row, Writer } from '../store/engine.ts';
import type { Relation } from '../store/relations.ts';
import { type Unit, within } from './units.ts';

const staged = 'copied_row';
/** Rows that are written at once, and those for which small months share a write. */
const blockSize = 100_000;

interface Stores {
  readonly source: Engine;
  readonly target: Engine;
}

/** Units of a relation that are moved in one write. */
export function toLots(units: readonly Unit[]): Unit[][] {
  const lots: Unit[][] = [];
  let size = 0;
  for (const unit of units) {
    const rows = unit.source.rows + unit.target.rows;
    const last = lots.at(-1);
    if (last !== undefined && size + rows <= blockSize) {
      last.push(unit);
      size += rows;
    } else {
      lots.push([unit]);
      size = rows;
    }
  }
  return lots;
}

/** What the target has in these months makes way for what the source has; done half, it can be done again. */
export function moveLot(
  { source, target, signal }: Stores & { readonly signal: AbortSignal },
  relation: Relation,
  lot: readonly Unit[],
  onRows: (rows: number) => void,
): Promise<void> {
  const months = lot.map(({ month }) => month);
  const where = within(relation, months);
  return target.write(async (writer) => {
    if (lot.some((unit) => unit.target.rows > 0)) await writer.remove(relation.name, where);
    const columns = columnList(relation);
    let waiting = 0;
    const put = async () => {
      await writer.insert(relation.name, sql`SELECT ${columns} FROM ${name(staged)}`);
      await writer.drop(staged);
      onRows(waiting);
      waiting = 0;
    };
    const found = sql`SELECT ${columns} FROM ${name(relation.name)} WHERE ${where}`;
    for await (const rows of source.stream(found, true)) {
      signal.throwIfAborted();
      await stage(writer, relation, rows);
      waiting += rows.length;
      if (waiting >= blockSize) await put();
    }
    if (waiting > 0) await put();
  }, relation.about);
}

/** All rows of a short relation in one step; answers with how many they are. */
export function moveWhole({ source, target }: Stores, relation: Relation): Promise<number> {
  return target.write(async (writer) => {
    const columns = columnList(relation);
    const rows = await source.read(sql`SELECT ${columns} FROM ${name(relation.name)}`);
    await stage(writer, relation, rows);
    await writer.replace(relation.name, sql`TRUE`, sql`SELECT ${columns} FROM ${name(staged)}`);
    return rows.length;
  }, relation.about);
}

const stage = (writer: Writer, { columns }: Relation, rows: readonly Row[]) =>
  writer.stage(staged, columns, toCells(columns, rows));

function* toCells(columns: Relation['columns'], rows: readonly Row[]): Generator<Cell[]> {
  for (const row of rows) yield columns.map((column) => row[column.name] ?? null);
}

const columnList = ({ columns }: Relation) =>
  join(
    columns.map((column) => name(column.name)),
    ', ',
  );
