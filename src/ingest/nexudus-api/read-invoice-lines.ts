import { lineEntity } from './api-entities.ts';
import type { AskNexudus } from './ask-nexudus.ts';
import { readList } from './read-list.ts';

export interface InvoiceLines {
  readonly records: readonly unknown[];
  /** Of the invoices whose lines are all here. */
  readonly invoices: readonly number[];
}

/** Lines have no list but that of an invoice. */
export async function readInvoiceLines(ask: AskNexudus, invoices: readonly number[]): Promise<InvoiceLines> {
  const lines = { records: [] as unknown[], invoices: [] as number[] };
  for (const id of invoices) {
    const filter = { CoworkerInvoiceLine_CoworkerInvoice: id };
    const { isWhole } = await readList(ask, lineEntity, { filter }, async ({ records }) => {
      lines.records.push(...records);
    });
    if (isWhole) lines.invoices.push(id);
  }
  return lines;
}
