import type { PlainRow, Tables } from './tables.ts';

const UpdatedOn = '2024-06-01T00:00:00Z';
const CreatedOn = '2024-05-01T09:00:00Z';

const record = (Id: number, fields: PlainRow): PlainRow => ({ Id, UpdatedOn, CreatedOn, ...fields });

const charge = { CoworkerId: 101, BusinessId: 11, ExtraServiceName: 'Room', Price: 30, Free: false };
const invoice = {
  BusinessId: 12,
  CoworkerTeamNames: 'Research',
  InvoiceNumber: 'A-1',
  DueDate: '2024-06-15T00:00:00Z',
};

/** One of each: two locations, two teams, four coworkers, and all that a number is made of. */
export const space: Tables = {
  simpletimezones: [record(1, { Name: 'GMT Standard Time' }), record(2, { Name: 'Tokyo Standard Time' })],
  businesses: [
    record(11, { Name: 'London', CurrencyCode: 'GBP', SimpleTimeZoneId: 1, SimpleTimeZoneName: null }),
    record(12, {
      Name: 'Tokyo',
      CurrencyCode: 'JPY',
      SimpleTimeZoneId: 9,
      SimpleTimeZoneName: 'Tokyo Standard Time',
    }),
  ],
  coworkers: [
    record(101, {
      FullName: 'Ann',
      Email: ' Ann@Example.com ',
      CoworkerType: 'Individual',
      Active: true,
      Teams: [],
    }),
    record(102, { FullName: 'Bob', Email: 'bob@example.com', CoworkerType: '2', Active: true, Teams: [21] }),
    record(103, {
      FullName: 'Cy',
      Email: 'cy@example.com',
      CoworkerType: 'Company',
      Active: false,
      Teams: null,
    }),
    record(104, {
      FullName: 'Di',
      Email: null,
      CoworkerType: null,
      Active: true,
      Archived: true,
      MondayAttendance: 1,
    }),
  ],
  teams: [
    record(21, {
      Name: 'Research',
      BusinessId: 11,
      TeamMembers: [101, 999],
      TeamAdministrators: [103],
      ProfileIsPublic: true,
      DiscountCharges: 12.5,
    }),
    record(22, { Name: 'Sales', BusinessId: 12, TeamMembers: [], TeamAdministrators: [] }),
  ],
  timepasses: [
    record(31, { Name: 'Ten hours', MinutesIncluded: 600 }),
    record(32, { Name: 'Day', MinutesIncluded: 0 }),
  ],
  coworkercontracts: [
    record(41, {
      CoworkerId: 101,
      IssuedById: 11,
      TariffName: 'Full',
      StartDate: '2024-01-01T00:00:00Z',
      NextAutoInvoice: '2024-07-01T00:00:00Z',
      Active: true,
      Cancelled: false,
      CancellationDate: '2024-09-01T00:00:00Z',
    }),
  ],
  bookings: [
    booking(51, { CoworkerId: 101 }),
    booking(52, { CoworkerId: 102 }),
    booking(53, { CoworkerId: null }),
    booking(54, { CoworkerId: 101 }),
  ],
  cancelledbookings: [record(61, { OriginalBookingId: 52 }), record(54, { OriginalBookingId: null })],
  checkins: [
    record(51, {
      CoworkerId: 101,
      BusinessId: 11,
      BusinessName: 'London',
      FromTime: '2024-05-02T08:00:00Z',
      ToTime: null,
      TeamsAtTheTimeOfCheckin: 'Research',
    }),
  ],
  coworkerproducts: [
    record(71, {
      CoworkerId: 101,
      BusinessId: 11,
      ProductName: 'Locker',
      Quantity: 3,
      UnitPrice: 2.5,
      Invoiced: false,
    }),
  ],
  coworkerextraservices: [
    record(81, { ...charge, UniqueId: 'charge', BookingId: 51, Invoiced: true }),
    record(82, {
      ...charge,
      UniqueId: 'credit',
      BookingId: null,
      Free: true,
      ChargePeriod: 1,
      RemainingUses: 90,
    }),
  ],
  coworkerbookingcredits: [
    record(91, { CoworkerId: 102, BusinessId: 12, Description: 'Gift', RemainingCredit: 10.000001 }),
  ],
  coworkertimepasses: [
    record(111, { CoworkerId: 101, BusinessId: 11, TimePassId: 31, TimePassName: 'Ten hours', Price: 50 }),
    record(112, {
      CoworkerId: 101,
      BusinessId: 11,
      TimePassId: 32,
      TimePassName: 'Day',
      Used: true,
      Price: 20,
    }),
  ],
  eventattendees: [
    record(121, {
      CoworkerId: 103,
      BusinessId: 11,
      CalendarEventName: 'Party',
      EventProductPrice: 5,
      Cancelled: true,
    }),
  ],
  coworkerinvoices: [
    record(131, {
      ...invoice,
      CoworkerId: 101,
      TotalAmount: 120,
      TaxAmount: 20,
      DueAmount: 120,
      CurrencyCode: 'GBP',
    }),
    record(132, {
      ...invoice,
      CoworkerId: 102,
      TotalAmount: -12,
      TaxAmount: 2,
      CreditNote: true,
      CurrencyCode: null,
    }),
  ],
  coworkerinvoicelines: [
    line(141, 131, { CoworkerContractUniqueId: 'contract' }),
    line(142, 131, { CoworkerExtraServiceUniqueId: 'charge' }),
    line(143, 132, { CoworkerExtraServiceUniqueId: 'credit' }),
    line(144, 132, { CoworkerTimePassUniqueId: 'pass' }),
    line(145, 132, { BookingUniqueId: 'booking' }),
  ],
};

function booking(id: number, fields: PlainRow) {
  const times = { FromTime: '2024-05-02T10:00:00Z', ToTime: '2024-05-02T11:30:00Z' };
  return record(id, {
    ...times,
    ResourceId: 7,
    ResourceName: 'Blue',
    TeamsAtTheTimeOfBooking: 'Research',
    ...fields,
  });
}

function line(id: number, of: number, fields: PlainRow) {
  const names = ['Contract', 'ExtraService', 'TimePass'].map((name) => `Coworker${name}UniqueId`);
  const none = Object.fromEntries([...names, 'BookingUniqueId'].map((name) => [name, null]));
  return record(id, {
    CoworkerInvoiceId: of,
    Description: 'A line',
    Quantity: 1,
    SubTotal: 10,
    TaxAmount: 2,
    ...none,
    ...fields,
  });
}
