import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { RowBlocks } from '../dump/row-blocks.ts';
import type { Recording } from '../record-changes.ts';
import { type ApiEntity, cancelledEntity, invoiceEntity, lineEntity } from './api-entities.ts';
import { toKeyRow } from './key-row.ts';
import { idOf } from './list-page.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { noteRejects } from './note-rejects.ts';
import { type ParsedRecord, parseRecords } from './parse-records.ts';
import { readInvoiceLines } from './read-invoice-lines.ts';

export interface Bringing {
  /** When they were given, by the clock of Nexudus. */
  readonly at: number;
  /** As what they were seen to be then, whatever they say of when they were changed. */
  readonly asSeen?: boolean;
}

/** Of which each has a request of its own. */
const invoicesAtATime = 50;

/** Writes records of an entity, with what belongs to them. */
export async function bringRecords(
  nexudus: NexudusPull,
  entity: ApiEntity,
  records: readonly unknown[],
  { at, asSeen = false }: Bringing,
): Promise<void> {
  const { pull, ask, state } = nexudus;
  const atATime = entity === invoiceEntity ? invoicesAtATime : records.length;
  for (let from = 0; from < records.length; from += atATime) {
    const { parsed, rejects } = parseRecords(entity, records.slice(from, from + atATime));
    const invoices = entity === invoiceEntity ? parsed.map(({ id }) => id) : [];
    const lines = await readInvoiceLines(ask, invoices);
    const ofLines = parseRecords(lineEntity, lines.records);
    await noteRejects(nexudus, entity, { parsed, rejects });
    await noteRejects(nexudus, lineEntity, ofLines);
    if (parsed.length === 0) continue;
    await pull.write({ observedAt: at, state, whole: false }, async (recording) => {
      await record(recording, entity, parsed, asSeen);
      if (entity === cancelledEntity) {
        const rows = parsed.map((one) => toKeyRow(nexudusEntities.bookings, cancelledBooking(one)));
        await recording.gone(nexudusEntities.bookings, rows, at);
      }
      if (invoices.length > 0) {
        await record(recording, lineEntity, ofLines.parsed, false);
        const keys = lines.records.flatMap((line) => idOf(line) ?? []);
        await recording.hasOf(
          lineEntity.table,
          { column: 'coworker_invoice_id', owners: lines.invoices },
          keys.map((id) => toKeyRow(lineEntity.table, id)),
        );
      }
      return [];
    });
  }
}

async function record(
  recording: Recording,
  { table }: ApiEntity,
  parsed: readonly ParsedRecord[],
  asSeen: boolean,
): Promise<void> {
  const blocks = new RowBlocks(table);
  for (const { row } of parsed) {
    const seen = asSeen ? withoutVersion(table, row) : row;
    blocks.add(
      seen,
      seen.reduce<number>((mask, cell, n) => (cell === undefined ? mask : mask + 2 ** n), 0),
    );
  }
  for (const block of blocks.rest()) if (block.kind === 'rows') await recording.record(block.batch);
}

const withoutVersion = ({ columns, version }: SourceTable, row: SourceRow): SourceRow =>
  row.map((cell, n) => (columns[n]?.name === version ? undefined : cell));

const originalAt = nexudusEntities.cancelledBookings.columns.findIndex(
  ({ name }) => name === 'OriginalBookingId',
);

/** A cancelled booking names the one that it was, or has its id. */
const cancelledBooking = ({ id, row }: ParsedRecord) => (row[originalAt] ?? id) as number;
