import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { expectColumns } from '../source-row.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { Invoice } from './invoice.ts';
import { toDecimal } from './money.ts';
import type { BillLine } from './month-bills.ts';

expectColumns(
  nexudusEntities.invoiceLines,
  `Id UpdatedOn CreatedOn CoworkerInvoiceId Description Quantity UnitPrice SubTotal TaxAmount SaleDate
   CoworkerContractUniqueId ContractDepositUniqueId BookingUniqueId CoworkerExtraServiceUniqueId
   CoworkerTimePassUniqueId CoworkerChargeUniqueId CoworkerProductUniqueId EventAttendeeUniqueId`,
);

/** In cents, rounded line by line. */
export const taxOf = ({ cents }: BillLine, rate: number) => Math.round(cents * rate);

/** On a bill for others it says for whom. */
export function addInvoiceLine(
  batches: CoworkingBatches,
  invoiceId: number,
  line: BillLine,
  { payer, month, createdAt }: Invoice,
): void {
  const { coworker, kind, uniqueId, label, quantity, cents, dated } = line;
  batches.add('invoiceLines', [
    batches.nextId('invoiceLines'),
    createdAt,
    createdAt,
    invoiceId,
    coworker === payer ? label : `${label} (${coworker.name})`,
    quantity,
    toDecimal(cents) / quantity,
    toDecimal(cents),
    toDecimal(taxOf(line, month.location.taxRate)),
    dated,
    kind === 'contract' ? uniqueId : null,
    null,
    line.bookingUniqueId ?? null,
    kind === 'charge' || kind === 'extraService' ? uniqueId : null,
    kind === 'timePass' ? uniqueId : null,
    null,
    kind === 'product' ? uniqueId : null,
    kind === 'attendee' ? uniqueId : null,
  ]);
}
