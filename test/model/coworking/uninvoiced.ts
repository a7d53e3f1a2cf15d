import { isInTeamCurrency, isOfBooking } from './balances.ts';
import type { ExtraServiceRow } from './charged-rows.ts';
import type { Dataset } from './dataset.ts';
import type { Span } from './location.ts';
import { type Millionths, toMillionths, totalOf } from './money.ts';
import type { ProductRow, TeamRow } from './source-rows.ts';
import { type Belongs, isDatedIn } from './team-items.ts';

/** The money behind what is not invoiced, by kind, dated in the month. */
export function uninvoicedIn(span: Span, dataset: Dataset, team: TeamRow, belongs: Belongs) {
  const inCurrency = (currency: string | null | undefined, businessId: number | null | undefined) =>
    isInTeamCurrency(dataset, team, currency, businessId);

  const products = dataset.coworkerproducts.filter(
    (product) =>
      product.Invoiced !== true &&
      belongs({ coworkerId: product.CoworkerId, teamNames: product.TeamsAtTheTimeOfPurchase }) &&
      isDatedIn(span, product.SaleDate, product.CreatedOn) &&
      inCurrency(product.ProductCurrencyCode, product.BusinessId),
  );
  const services = dataset.coworkerextraservices.filter(
    (service) =>
      service.Invoiced !== true &&
      belongs({ coworkerId: service.CoworkerId }) &&
      isDatedIn(span, service.DueDate, service.ValidFrom, service.CreatedOn) &&
      inCurrency(service.ExtraServiceCurrencyCode, service.BusinessId),
  );
  const passes = dataset.coworkertimepasses.filter(
    (pass) =>
      pass.Invoiced !== true &&
      belongs({ coworkerId: pass.CoworkerId }) &&
      isDatedIn(span, pass.CreatedOn) &&
      inCurrency(pass.TimePassCurrencyCode, pass.BusinessId),
  );
  return {
    products: totalOf(products.map(priceOfProduct)),
    charges: totalOf(services.filter(isOfBooking).map(priceUnlessFree)),
    extraServices: totalOf(services.filter((service) => !isOfBooking(service)).map(priceUnlessFree)),
    passes: totalOf(passes.map(priceUnlessFree)),
  };
}

function priceOfProduct({ TotalPrice, Price, UnitPrice, Quantity }: ProductRow): Millionths {
  if (TotalPrice !== null && TotalPrice !== undefined) return toMillionths(TotalPrice);
  return toMillionths(Price ?? UnitPrice) * BigInt(Quantity ?? 1);
}

const priceUnlessFree = ({ Price, Free }: Pick<ExtraServiceRow, 'Price' | 'Free'>): Millionths =>
  Free === true ? 0n : toMillionths(Price);

/** Invoiced, and its invoice is not paid. */
/** As the invoice says, where it is there. */
function isPaid(dataset: Dataset, attendee: Dataset['eventattendees'][number]): boolean {
  const invoice = dataset.coworkerinvoices.find(({ Id }) => Id === attendee.CoworkerInvoiceId);
  return (invoice?.Paid ?? attendee.CoworkerInvoicePaid) === true;
}

export function unpaidAttendeesIn(span: Span, dataset: Dataset, team: TeamRow, belongs: Belongs): Millionths {
  const unpaid = dataset.eventattendees.filter(
    (attendee) =>
      attendee.Invoiced === true &&
      !isPaid(dataset, attendee) &&
      belongs({ coworkerId: attendee.CoworkerId }) &&
      isDatedIn(span, attendee.CreatedOn) &&
      isInTeamCurrency(dataset, team, attendee.EventProductCurrencyCode, attendee.BusinessId),
  );
  return totalOf(unpaid.map((attendee) => toMillionths(attendee.EventProductPrice)));
}
