import type { RowItem } from '../contract/row-item.ts';
import { defaultRowsLimit, type Rows, type RowsInput } from '../contract/rows.ts';
import { rowCountQuery, rowsQuery } from '../metrics/rows.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { toRowItem } from './row-item.ts';

async function prepare(asking: Asking, input: RowsInput) {
  const { zone, filters } = readInput(input);
  const asked = await askedBookings(asking, input, filters);
  return { zone, asked, toItem: toRowItem(zone, input.select) };
}

export async function rows(asking: Asking, input: RowsInput): Promise<Rows> {
  const { zone, asked, toItem } = await prepare(asking, input);
  const page = { ...input, limit: input.limit ?? defaultRowsLimit };
  const [[counted], found] = await Promise.all([
    asking.engine.read(rowCountQuery(asked, zone, input.select)),
    asking.engine.read(rowsQuery(asked, zone, page)),
  ]);
  return { total: counted?.total as number, data: found.map(toItem) };
}

/** All of them, or the asked limit and offset of them, in blocks. */
export async function* streamRows(asking: Asking, input: RowsInput): AsyncGenerator<RowItem[]> {
  const { zone, asked, toItem } = await prepare(asking, input);
  for await (const block of asking.engine.stream(rowsQuery(asked, zone, input))) yield block.map(toItem);
}
