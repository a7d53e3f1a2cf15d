import type { SeededRandom } from '../seeded-random.ts';
import type { ContractRow, ExtraServiceRow, InvoiceLineRow, InvoiceRow } from './charged-rows.ts';
import { ofSomebody, randomCurrency } from './random-items.ts';
import { businessIds } from './random-people.ts';
import { day, flag, maybe, now, randomAmount, randomInstant, toIso } from './random-time.ts';
import { list, namesAtTheTime, randomOwner } from './random-times.ts';

export function randomInvoices(random: SeededRandom, size: number): InvoiceRow[] {
  return list(size, (i) => ({
    Id: 8000 + i,
    ...ofSomebody(random),
    CreatedOn: maybe(random, toIso(randomInstant(random))),
    CoworkerTeamNames: namesAtTheTime(random),
    InvoiceFromDate: maybe(random, toIso(randomInstant(random))),
    DueDate: maybe(random, toIso(now + random.pick([-1, 1, -30 * day, 30 * day]))),
    TotalAmount: randomAmount(random),
    TaxAmount: randomAmount(random),
    DueAmount: randomAmount(random),
    CurrencyCode: randomCurrency(random),
    Draft: flag(random, 0.1),
    Void: flag(random, 0.1),
    Paid: flag(random, 0.4),
    CreditNote: flag(random, 0.15),
  }));
}

/** For one thing each, of a known or an unknown extra service, or for nothing that is said. */
export function randomLines(
  random: SeededRandom,
  size: number,
  invoices: InvoiceRow[],
  services: ExtraServiceRow[],
): InvoiceLineRow[] {
  return list(size, (i) => ({
    Id: 9000 + i,
    CoworkerInvoiceId: random.pick([...invoices.map(({ Id }) => Id), 8999]),
    SubTotal: randomAmount(random),
    SaleDate: maybe(random, toIso(randomInstant(random)), 0.5),
    ...random.pick([
      () => ({ CoworkerContractUniqueId: 'contract-1' }),
      () => ({ BookingUniqueId: 'booking-1' }),
      () => ({ CoworkerExtraServiceUniqueId: random.pick(services).UniqueId ?? null }),
      () => ({ CoworkerExtraServiceUniqueId: random.pick(services).UniqueId ?? null }),
      () => ({ CoworkerExtraServiceUniqueId: 'service-none' }),
      () => ({ CoworkerTimePassUniqueId: 'pass-1' }),
      () => ({ CoworkerProductUniqueId: 'product-1' }),
      () => ({ EventAttendeeUniqueId: 'attendee-1' }),
      () => ({ CoworkerChargeUniqueId: 'charge-1' }),
      () => ({}),
    ])(),
  }));
}

/** Active until its cancellation, which may be to come. */
export function randomContracts(random: SeededRandom, size: number): ContractRow[] {
  return list(size, (i) => {
    const start = randomInstant(random);
    const isCancelled = random.chance(0.4);
    const end = start + random.between(1, 200) * day;
    return {
      Id: 10_000 + i,
      CoworkerId: randomOwner(random),
      IssuedById: random.pick(businessIds),
      TariffName: 'Hot desk',
      StartDate: toIso(start),
      NextAutoInvoice: maybe(random, toIso(now + random.between(-3, 40) * day)),
      Active: !isCancelled || end > now,
      Cancelled: isCancelled || random.pick([false, null]),
      CancellationDate: isCancelled ? toIso(end) : null,
    };
  });
}
