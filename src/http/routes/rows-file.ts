import type { FastifyReply } from 'fastify';
import { guestColumns, type RowItem, rowColumns } from '../../contract/row-item.ts';
import type { RowsInput } from '../../contract/rows.ts';
import type { Asking } from '../../insights/asking.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import type { AskRows } from '../app-options.ts';
import type { Outages } from '../outages.ts';
import { toCsvHead, toCsvLines } from '../rows-csv.ts';
import { openTextStream } from '../text-stream.ts';

export const fileTypes = ['text/csv', 'application/x-ndjson'] as const;
type FileType = (typeof fileTypes)[number];

const toLines = (rows: readonly RowItem[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const columnsOf = ({ select }: RowsInput) =>
  select !== undefined && 'metric' in select && select.metric === 'no_show_guest'
    ? [...rowColumns, ...guestColumns]
    : rowColumns;

/** The rows as a file, however many there are, at constant memory. */
export async function sendRowsFile(
  reply: FastifyReply,
  type: FileType,
  { askRows, outages }: { readonly askRows: AskRows; readonly outages: Outages },
  asking: Asking,
  input: RowsInput,
): Promise<FastifyReply> {
  const blocks = askRows.stream(asking, input);
  const columns = columnsOf(input);
  const isCsv = type === 'text/csv';
  const text = isCsv
    ? await openTextStream(blocks, toCsvHead(columns), (rows) => toCsvLines(rows, columns))
    : await openTextStream(blocks, '', toLines);
  // Too late for an error body: the transfer breaks off, and the log says why.
  text.once('error', (error) => {
    if (error instanceof StoreUnavailable) outages.note(reply.log, error);
    else reply.log.error({ err: error }, 'a file broke off');
  });
  const day = new Date(asking.now).toISOString().slice(0, 10);
  return reply
    .type(isCsv ? 'text/csv; charset=utf-8' : type)
    .header('Content-Disposition', `attachment; filename="bookings-${day}.${isCsv ? 'csv' : 'ndjson'}"`)
    .send(text);
}
