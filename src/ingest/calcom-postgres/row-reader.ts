import type { Cell, SourceRow } from '../../records/source-table.ts';
import { calcomCells } from '../dump/calcom-cells.ts';
import { Unreadable } from '../dump/cell-writing.ts';
import { type DumpReject, shortened } from '../dump/dump-reject.ts';
import { textCellParser } from '../dump/parse-cell.ts';
import { type FoundTable, keysOf } from './found-table.ts';
import type { TextRow } from './postgres.ts';

/** Rows of one table, those that cannot be read beside them. */
export interface ReadRows {
  readonly rows: readonly SourceRow[];
  /** The keys of all of them, of those that cannot be read, too. */
  readonly keys: readonly string[];
  readonly rejects: readonly DumpReject[];
}

/** Reads the found columns of a row as the files of a dump are read, so that both give the same record. */
export function rowReader(found: FoundTable): (texts: readonly TextRow[]) => ReadRows {
  const { table, columns } = found;
  const parsers = table.columns.map((column) => textCellParser(column, calcomCells));
  const places = table.columns.map((column) => columns.indexOf(column));
  const keyPlaces = keysOf(found).map((column) => columns.indexOf(column));

  const read = (texts: TextRow): SourceRow | DumpReject => {
    const row: (Cell | undefined)[] = [];
    for (const [n, place] of places.entries()) {
      const cell = place === -1 ? undefined : parsers[n]?.(texts[place] ?? null);
      if (cell instanceof Unreadable) return toReject(n, cell.reason, texts);
      row.push(cell);
    }
    return row;
  };

  const toReject = (n: number, reason: string, texts: TextRow): DumpReject => {
    const key = keyPlaces.map((place) => texts[place]);
    const id = Number(key[0]);
    const numbered = key.length === 1 && Number.isSafeInteger(id);
    const value = texts[places[n] as number];
    return {
      file: numbered ? table.name : `${table.name} ${key.join('/')}`,
      line: numbered ? id : 0,
      column: table.columns[n]?.name ?? null,
      reason,
      ...(typeof value === 'string' ? { value: shortened(value) } : {}),
    };
  };

  return (texts) => {
    const all = texts.map(read);
    return {
      rows: all.filter((one): one is SourceRow => !isReject(one)),
      rejects: all.filter(isReject),
      keys: texts.map((row) => keyPlaces.map((place) => row[place]).join('/')),
    };
  };
}

const isReject = (one: SourceRow | DumpReject): one is DumpReject => !Array.isArray(one);
