import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import type { Outages } from '../outages.ts';
import type { TextFile } from './text-file.ts';
import { openTextStream } from './text-stream.ts';

export const fileTypes = ['text/csv', 'application/x-ndjson'] as const;
type FileType = (typeof fileTypes)[number];

/** The rows as a file, however many there are, at constant memory. */
export async function sendFile(
  reply: FastifyReply,
  type: FileType,
  { name, blocks, head, toCells }: TextFile,
  { outages, now }: { readonly outages: Outages; readonly now: number },
): Promise<FastifyReply> {
  const isCsv = type === 'text/csv';
  const text = isCsv
    ? await openTextStream(blocks, `\uFEFF${stringify([[...head]])}`, (rows) =>
        stringify(rows.map((row) => [...toCells(row)])),
      )
    : await openTextStream(blocks, '', (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  // Too late for an error body: the transfer breaks off, and the log says why.
  text.once('error', (error) => {
    if (error instanceof StoreUnavailable) outages.note(reply.log, error);
    else reply.log.error({ err: error }, 'a file broke off');
  });
  const day = new Date(now).toISOString().slice(0, 10);
  return reply
    .type(isCsv ? 'text/csv; charset=utf-8' : type)
    .header('Content-Disposition', `attachment; filename="${name}-${day}.${isCsv ? 'csv' : 'ndjson'}"`)
    .send(text);
}
