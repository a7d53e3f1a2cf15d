import type { RowItem } from '../contract/row-item.ts';
import { defaultRowsLimit, type Rows, type RowsInput } from '../contract/rows.ts';
import { startHour } from '../metrics/by-hour.ts';
import { chosenBy, isPerGuest, rowCountQuery, rowsQuery } from '../metrics/rows.ts';
import { sql } from '../sql/statement.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { toRowItem } from './row-item.ts';
import { startsOf } from './starts.ts';

async function prepare(asking: Asking, input: RowsInput) {
  const { zone, filters } = readInput(input);
  const { select } = input;
  const asked = await askedBookings(asking, input, filters);
  const byHour = select !== undefined && 'hour' in select;
  const hour = byHour ? startHour(zone, await startsOf(asking)) : sql`NULL`;
  const chosen = { asked, chosen: chosenBy(asked, select, hour), perGuest: isPerGuest(select) };
  return { chosen, toItem: toRowItem(zone, select) };
}

export async function rows(asking: Asking, input: RowsInput): Promise<Rows> {
  const { chosen, toItem } = await prepare(asking, input);
  const page = { ...input, limit: input.limit ?? defaultRowsLimit };
  const [[counted], found] = await Promise.all([
    asking.engine.read(rowCountQuery(chosen)),
    asking.engine.read(rowsQuery(chosen, page)),
  ]);
  return { total: counted?.total as number, data: found.map(toItem) };
}

/** All of them, or the asked limit and offset of them, in blocks. */
export async function* streamRows(asking: Asking, input: RowsInput): AsyncGenerator<RowItem[]> {
  const { chosen, toItem } = await prepare(asking, input);
  for await (const block of asking.engine.stream(rowsQuery(chosen, input))) yield block.map(toItem);
}
