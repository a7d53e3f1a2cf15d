import { isInTeamCurrency, isOfBooking } from './balances.ts';
import type { InvoiceLineRow, InvoiceRow } from './charged-rows.ts';
import type { Dataset } from './dataset.ts';
import type { Span } from './location.ts';
import { type Millionths, negative, toMillionths, totalOf } from './money.ts';
import type { TeamRow } from './source-rows.ts';
import { type Belongs, isDatedIn } from './team-items.ts';

const isValid = (invoice: InvoiceRow) => invoice.Draft !== true && invoice.Void !== true;

const signed = (invoice: InvoiceRow, amount: Millionths) =>
  invoice.CreditNote === true ? negative(amount) : amount;

const ownerOf = (invoice: InvoiceRow) => ({
  coworkerId: invoice.CoworkerId,
  teamNames: invoice.CoworkerTeamNames,
});

/** Neither draft nor void, and in the team's currency. */
function validInvoices(dataset: Dataset, team: TeamRow, belongs: Belongs): InvoiceRow[] {
  return dataset.coworkerinvoices.filter(
    (invoice) =>
      isValid(invoice) &&
      belongs(ownerOf(invoice)) &&
      isInTeamCurrency(dataset, team, invoice.CurrencyCode, invoice.BusinessId),
  );
}

export function invoicedIn(span: Span, dataset: Dataset, team: TeamRow, belongs: Belongs, now: number) {
  const invoices = validInvoices(dataset, team, belongs).filter((invoice) =>
    isDatedIn(span, invoice.CreatedOn, invoice.InvoiceFromDate),
  );
  const unpaid = invoices.filter((invoice) => invoice.Paid !== true);
  const overdue = unpaid.filter(({ DueDate }) => (DueDate ?? null) !== null && Date.parse(DueDate!) < now);
  const sum = (of: InvoiceRow[], field: 'TotalAmount' | 'TaxAmount' | 'DueAmount') =>
    totalOf(of.map((invoice) => signed(invoice, toMillionths(invoice[field]))));
  return {
    total: sum(invoices, 'TotalAmount'),
    tax: sum(invoices, 'TaxAmount'),
    unpaid: sum(unpaid, 'DueAmount'),
    overdue: sum(overdue, 'DueAmount'),
  };
}

type LineKind = 'contract' | 'booking' | 'pass' | 'other';

/** A line has the owner, the sign and the currency of its invoice, and its date where it has none. */
export function linesIn(span: Span, dataset: Dataset, team: TeamRow, belongs: Belongs, kind: LineKind) {
  const amounts: Millionths[] = [];
  for (const invoice of validInvoices(dataset, team, belongs)) {
    for (const line of dataset.coworkerinvoicelines) {
      if (line.CoworkerInvoiceId !== invoice.Id || kindOf(dataset, line) !== kind) continue;
      if (!isDatedIn(span, line.SaleDate, invoice.CreatedOn, invoice.InvoiceFromDate)) continue;
      amounts.push(signed(invoice, toMillionths(line.SubTotal)));
    }
  }
  return totalOf(amounts);
}

const isSaid = (id: string | null | undefined) => id !== null && id !== undefined;

function kindOf(dataset: Dataset, line: InvoiceLineRow): LineKind {
  if (isSaid(line.CoworkerContractUniqueId)) return 'contract';
  const charge = dataset.coworkerextraservices.find(
    (service) =>
      // One of nobody is none.
      typeof service.CoworkerId === 'number' &&
      isSaid(service.UniqueId) &&
      service.UniqueId === line.CoworkerExtraServiceUniqueId,
  );
  if (isSaid(line.BookingUniqueId) || (charge !== undefined && isOfBooking(charge))) return 'booking';
  return isSaid(line.CoworkerTimePassUniqueId) ? 'pass' : 'other';
}
