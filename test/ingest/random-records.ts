import type { SeededRandom } from '../model/seeded-random.ts';
import { flag, idOf, type MakeRow, maybe, time, word } from './random-dumps.ts';
import type { PlainRow } from './tables.ts';

type Fields = (random: SeededRandom, world: number) => PlainRow;

/** Records whose ids are few, so that they meet. */
const records =
  (most: number, fields: Fields): MakeRow =>
  (random, world) => ({ keys: { Id: idOf(random, world, most) }, fields: fields(random, world) });

const link = (random: SeededRandom, world: number, most = 3) => maybe(random, idOf(random, world, most));
const list = (random: SeededRandom, world: number) =>
  maybe(
    random,
    [1, 2, 3].filter(() => random.chance(0.5)).map(() => idOf(random, world, 3)),
  );
const money = (random: SeededRandom) => maybe(random, random.between(0, 4000) / 100);
const guid = (random: SeededRandom, world: number) => maybe(random, `guid-${idOf(random, world, 3)}`);
const currency = (random: SeededRandom) => maybe(random, random.pick(['EUR', 'GBP', '']));
const owned = (random: SeededRandom, world: number) => ({
  CoworkerId: link(random, world),
  BusinessId: link(random, world, 2),
});

/** Entities of little coworking spaces that know nothing of each other. */
export const nexudusMakers: Readonly<Record<string, MakeRow>> = {
  simpletimezones: records(2, (random) => ({
    Name: maybe(random, random.pick(['GMT Standard Time', 'Nowhere Standard Time'])),
  })),
  businesses: records(2, (random, world) => ({
    CurrencyCode: currency(random),
    SimpleTimeZoneId: link(random, world, 2),
    SimpleTimeZoneName: maybe(random, random.pick(['Tokyo Standard Time', 'Europe/Paris', 'Nowhere'])),
  })),
  coworkers: records(3, (random, world) => ({
    FullName: word(random),
    Email: maybe(random, random.pick([' Ann@X.test', 'bob@x.test'])),
    CoworkerType: maybe(random, random.pick(['Individual', 'Company', '1', '2'])),
    Active: flag(random),
    Archived: flag(random),
    Teams: list(random, world),
    MondayAttendance: maybe(random, random.between(1, 5)),
  })),
  teams: records(3, (random, world) => ({
    Name: word(random),
    BusinessId: link(random, world, 2),
    TeamMembers: list(random, world),
    TeamAdministrators: list(random, world),
    ProfileIsPublic: flag(random),
    DiscountCharges: money(random),
  })),
  timepasses: records(2, (random) => ({ MinutesIncluded: maybe(random, random.pick([0, 60, 120])) })),
  coworkercontracts: records(2, (random, world) => ({
    CoworkerId: link(random, world),
    IssuedById: link(random, world, 2),
    TariffName: word(random),
    StartDate: time(random),
    CancellationDate: time(random),
    Cancelled: flag(random),
    Active: flag(random),
  })),
  bookings: records(4, (random, world) => ({
    CoworkerId: link(random, world),
    FromTime: time(random),
    ToTime: time(random),
    ResourceName: word(random),
    TeamsAtTheTimeOfBooking: word(random),
  })),
  cancelledbookings: records(5, (random, world) => ({ OriginalBookingId: link(random, world, 4) })),
  checkins: records(3, (random, world) => ({
    ...owned(random, world),
    FromTime: time(random),
    ToTime: maybe(random, time(random)),
  })),
  coworkerproducts: records(3, (random, world) => ({
    ...owned(random, world),
    ProductCurrencyCode: currency(random),
    Quantity: maybe(random, random.between(0, 3)),
    Price: money(random),
    UnitPrice: money(random),
    TotalPrice: random.chance(0.7) ? null : 5,
    Invoiced: flag(random),
    SaleDate: maybe(random, time(random)),
  })),
  coworkerextraservices: records(4, (random, world) => ({
    ...owned(random, world),
    UniqueId: guid(random, world),
    ExtraServiceName: word(random),
    BookingId: random.chance(0.6) ? null : 7,
    BookingUniqueId: random.chance(0.6) ? null : 'guid',
    ExtraServiceIsPrintingCredit: flag(random),
    ChargePeriod: maybe(random, random.between(1, 6)),
    RemainingUses: maybe(random, random.between(0, 9)),
    Price: money(random),
    Free: flag(random),
    Invoiced: flag(random),
  })),
  coworkerbookingcredits: records(2, (random, world) => ({
    ...owned(random, world),
    BusinessCurrencyCode: currency(random),
    RemainingCredit: money(random),
    ExpireDate: maybe(random, time(random)),
  })),
  coworkertimepasses: records(3, (random, world) => ({
    ...owned(random, world),
    TimePassId: link(random, world, 2),
    RemainingUses: maybe(random, random.between(0, 90)),
    Used: flag(random),
    IsPayAsYouGo: flag(random),
    Price: money(random),
    Free: flag(random),
  })),
  eventattendees: records(2, (random, world) => ({
    ...owned(random, world),
    CalendarEventName: word(random),
    EventProductPrice: money(random),
    Cancelled: flag(random),
    CoworkerInvoiceId: link(random, world),
    CoworkerInvoicePaid: flag(random),
  })),
  coworkerinvoices: records(3, (random, world) => ({
    ...owned(random, world),
    InvoiceNumber: word(random),
    CreatedOn: maybe(random, time(random)),
    InvoiceFromDate: maybe(random, time(random)),
    TotalAmount: money(random),
    DueAmount: money(random),
    CurrencyCode: currency(random),
    Draft: flag(random),
    Void: flag(random),
    CreditNote: flag(random),
    Paid: flag(random),
    CoworkerTeamNames: word(random),
  })),
  coworkerinvoicelines: records(5, (random, world) => ({
    CoworkerInvoiceId: link(random, world),
    SubTotal: money(random),
    SaleDate: maybe(random, time(random)),
    CoworkerContractUniqueId: random.chance(0.8) ? null : 'guid',
    BookingUniqueId: random.chance(0.8) ? null : 'guid',
    CoworkerExtraServiceUniqueId: guid(random, world),
    CoworkerTimePassUniqueId: random.chance(0.7) ? null : 'guid',
  })),
};
