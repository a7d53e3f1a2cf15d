import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { expectColumns } from '../source-row.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { Invoice } from './invoice.ts';
import { addInvoiceLine, taxOf } from './invoice-line-rows.ts';
import { toDecimal } from './money.ts';
import { teamNamesAt } from './team-names.ts';

expectColumns(
  nexudusEntities.invoices,
  `Id UpdatedOn CreatedOn UniqueId CoworkerId CoworkerTeamNames BusinessId InvoiceNumber InvoiceFromDate
   InvoiceToDate DueDate TotalAmount TaxAmount PaidAmount DueAmount CurrencyCode Draft Void Paid PaidOn CreditNote
   Refunded`,
);

export function addInvoice(batches: CoworkingBatches, invoice: Invoice, newId: () => string): void {
  const { n, payer, lines, month, createdAt, dueAt, paysAt, state, credits } = invoice;
  const id = batches.nextId('invoices');
  const { location } = month;
  let net = 0;
  let tax = 0;
  for (const line of lines) {
    net += line.cents;
    tax += taxOf(line, location.taxRate);
  }
  const total = toDecimal(net + tax);
  const paid = state === 'paid';
  const owed = state === 'unpaid' || state === 'draft' ? total : 0;
  batches.add('invoices', [
    id,
    paid ? paysAt : createdAt,
    createdAt,
    newId(),
    payer.id,
    teamNamesAt(payer, createdAt),
    location.id,
    state === 'draft' ? null : `${location.code}-${credits ? 'CN-' : ''}${String(n).padStart(6, '0')}`,
    month.start,
    month.end,
    dueAt,
    total,
    toDecimal(tax),
    paid ? total : 0,
    owed,
    location.currency,
    state === 'draft',
    state === 'void',
    paid,
    paid ? paysAt : null,
    credits,
    false,
  ]);
  for (const line of lines) {
    addInvoiceLine(batches, id, line, invoice);
    line.onInvoice?.({ id, paid });
  }
}
