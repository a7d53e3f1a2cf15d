import type { SeededRandom } from '../seeded-random.ts';
import type {
  BookingCreditRow,
  CoworkerTimePassRow,
  EventAttendeeRow,
  ExtraServiceRow,
} from './charged-rows.ts';
import { businessIds } from './random-people.ts';
import { flag, maybe, randomAmount, randomInstant, randomLimit, toIso } from './random-time.ts';
import { list, namesAtTheTime, randomOwner } from './random-times.ts';
import type { ProductRow, TimePassRow } from './source-rows.ts';

export const randomCurrency = (random: SeededRandom) =>
  random.pick(['GBP', 'GBP', 'USD', 'AUD', null, null, null]);

export const ofSomebody = (random: SeededRandom) => ({
  CoworkerId: randomOwner(random),
  BusinessId: random.pick(businessIds),
  CreatedOn: toIso(randomInstant(random)),
});

const someTime = (random: SeededRandom) => maybe(random, toIso(randomInstant(random)), 0.6);

export function randomProducts(random: SeededRandom, size: number): ProductRow[] {
  return list(size, (i) => ({
    Id: 3000 + i,
    ...ofSomebody(random),
    ProductName: 'Coffee',
    ProductCurrencyCode: randomCurrency(random),
    Quantity: random.pick([1, 1, 2, 12, 0]),
    Price: maybe(random, randomAmount(random), 0.5),
    UnitPrice: randomAmount(random),
    TotalPrice: maybe(random, randomAmount(random), 0.5),
    SaleDate: someTime(random),
    Invoiced: flag(random, 0.4),
    TeamsAtTheTimeOfPurchase: namesAtTheTime(random),
  }));
}

export function randomExtraServices(random: SeededRandom, size: number): ExtraServiceRow[] {
  return list(size, (i) => ({
    Id: 4000 + i,
    UniqueId: `service-${4000 + i}`,
    ...ofSomebody(random),
    ExtraServiceCurrencyCode: randomCurrency(random),
    ExtraServiceIsPrintingCredit: flag(random, 0.1),
    RemainingUses: random.pick([0, 1, 5, 60, 500, null]),
    ChargePeriod: random.pick([1, 2, 3, 4, 5, 6, 6, 0, 7, null]),
    Price: randomAmount(random),
    Free: flag(random, 0.2),
    ValidFrom: randomLimit(random),
    ExpireDate: randomLimit(random),
    DueDate: someTime(random),
    Invoiced: flag(random, 0.4),
    IsFromTariff: flag(random, 0.3),
    BookingId: maybe(random, 1000 + i, 0.15),
    BookingUniqueId: maybe(random, `booking-${1000 + i}`, 0.15),
  }));
}

export function randomCredits(random: SeededRandom, size: number): BookingCreditRow[] {
  return list(size, (i) => ({
    Id: 5000 + i,
    ...ofSomebody(random),
    BusinessCurrencyCode: randomCurrency(random),
    TotalCredit: 1000,
    RemainingCredit: randomAmount(random),
    ValidFrom: randomLimit(random),
    ExpireDate: randomLimit(random),
  }));
}

export const timePasses: TimePassRow[] = [
  { Id: 70, Name: 'Day pass', MinutesIncluded: null },
  { Id: 71, Name: 'Ten-visit pass', MinutesIncluded: 0 },
  { Id: 72, Name: 'Two hours', MinutesIncluded: 120 },
];

export function randomPasses(random: SeededRandom, size: number): CoworkerTimePassRow[] {
  return list(size, (i) => ({
    Id: 6000 + i,
    ...ofSomebody(random),
    TimePassId: random.pick([70, 71, 72, 72, 72, 79, null]),
    TimePassCurrencyCode: randomCurrency(random),
    Used: flag(random, 0.3),
    UsedDate: someTime(random),
    RemainingUses: random.pick([0, 30, 60, 120, null]),
    Free: flag(random, 0.2),
    Price: randomAmount(random),
    ExpireDate: randomLimit(random),
    Invoiced: flag(random, 0.4),
    IsPayAsYouGo: flag(random, 0.1),
  }));
}

export function randomAttendees(random: SeededRandom, size: number): EventAttendeeRow[] {
  return list(size, (i) => ({
    Id: 7000 + i,
    ...ofSomebody(random),
    EventProductPrice: randomAmount(random),
    EventProductCurrencyCode: randomCurrency(random),
    Cancelled: flag(random, 0.2),
    Invoiced: flag(random, 0.5),
    CoworkerInvoiceId: random.pick([8000, 8001, 8002, 8999]),
    CoworkerInvoicePaid: flag(random, 0.5),
  }));
}
