import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { Cell, SourceRow, SourceTable } from '../../records/source-table.ts';
import { Unreadable } from '../dump/cell-writing.ts';
import { type DumpReject, shortened } from '../dump/dump-reject.ts';
import { nexudusCells } from '../dump/nexudus-cells.ts';
import { jsonCellParser } from '../dump/parse-cell.ts';

/** What is wrong with a record, and with which of its fields. */
export type RecordFault = Pick<DumpReject, 'column' | 'reason' | 'value'>;

type FieldParser = (value: unknown) => Cell | undefined | RecordFault;

const missing = new Unreadable('is missing');

/** A record of the REST API, whoever brings it; fields that are not kept are not looked at. */
export function parseNexudusRecord(table: SourceTable, record: unknown): SourceRow | RecordFault {
  if (!isRecord(record)) return { column: null, reason: 'is not a JSON object', ...shown(record) };
  const row: (Cell | undefined)[] = [];
  for (const { name } of table.columns) {
    const cell = parseNexudusField(table, name, record[name]);
    if (isFault(cell)) return cell;
    row.push(cell);
  }
  return row;
}

export function parseNexudusField(
  table: SourceTable,
  name: string,
  value: unknown,
): Cell | undefined | RecordFault {
  return parsers.get(table)?.get(name)?.(value);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isFault = <T>(parsed: T | RecordFault): parsed is RecordFault =>
  typeof parsed === 'object' && parsed !== null && 'reason' in parsed;

const parsers: ReadonlyMap<SourceTable, ReadonlyMap<string, FieldParser>> = new Map(
  Object.values(nexudusEntities).map((table) => [table, fieldParsers(table)]),
);

function fieldParsers({ columns }: SourceTable): ReadonlyMap<string, FieldParser> {
  return new Map(
    columns.map((column) => {
      const parse = jsonCellParser(column, nexudusCells);
      const parser: FieldParser = (value) => {
        const cell = value === undefined ? (column.required ? missing : undefined) : parse(value);
        return cell instanceof Unreadable
          ? { column: column.name, reason: cell.reason, ...shown(value) }
          : cell;
      };
      return [column.name, parser];
    }),
  );
}

function shown(value: unknown): Pick<RecordFault, 'value'> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? {} : { value: shortened(text) };
}
