import { describe, expect, test } from 'vitest';
import { type NexudusEntity, nexudusEntities } from '../../src/records/nexudus-entities.ts';
import { coworkingTables, ids } from './coworking-tables.ts';
import { asOf, grouped, now, type Row } from './demo-tables.ts';

const tables = coworkingTables({ bookings: 10_000, seed: 5, asOf });

const references: [NexudusEntity, string, NexudusEntity, string][] = [
  ['businesses', 'SimpleTimeZoneId', 'simpleTimeZones', 'Id'],
  ['businesses', 'RootLocationId', 'businesses', 'Id'],
  ['coworkers', 'InvoicingBusinessId', 'businesses', 'Id'],
  ['teams', 'BusinessId', 'businesses', 'Id'],
  ['teams', 'PayingMemberId', 'coworkers', 'Id'],
  ['timePasses', 'BusinessId', 'businesses', 'Id'],
  ['contracts', 'IssuedById', 'businesses', 'Id'],
  ['checkins', 'BusinessId', 'businesses', 'Id'],
  ['extraServiceUses', 'CoworkerExtraServiceId', 'extraServices', 'Id'],
  ['extraServiceUses', 'BookingId', 'bookings', 'Id'],
  ['bookingCreditUses', 'CoworkerBookingCreditId', 'bookingCredits', 'Id'],
  ['bookingCreditUses', 'BookingId', 'bookings', 'Id'],
  ['extraServices', 'BookingId', 'bookings', 'Id'],
  ['extraServices', 'BookingUniqueId', 'bookings', 'UniqueId'],
  ['coworkerTimePasses', 'TimePassId', 'timePasses', 'Id'],
  ['eventAttendees', 'CalendarEventId', 'calendarEvents', 'Id'],
  ['eventAttendees', 'CoworkerInvoiceId', 'invoices', 'Id'],
  ['invoiceLines', 'CoworkerInvoiceId', 'invoices', 'Id'],
  ['invoiceLines', 'CoworkerContractUniqueId', 'contracts', 'UniqueId'],
  ['invoiceLines', 'BookingUniqueId', 'bookings', 'UniqueId'],
  ['invoiceLines', 'CoworkerExtraServiceUniqueId', 'extraServices', 'UniqueId'],
  ['invoiceLines', 'CoworkerTimePassUniqueId', 'coworkerTimePasses', 'UniqueId'],
  ['invoiceLines', 'CoworkerProductUniqueId', 'products', 'UniqueId'],
  ['invoiceLines', 'EventAttendeeUniqueId', 'eventAttendees', 'UniqueId'],
  ...(
    [
      'contracts',
      'bookings',
      'cancelledBookings',
      'checkins',
      'products',
      'extraServices',
      'bookingCredits',
      'coworkerTimePasses',
      'eventAttendees',
      'invoices',
    ] as const
  ).map((entity): [NexudusEntity, string, NexudusEntity, string] => [
    entity,
    'CoworkerId',
    'coworkers',
    'Id',
  ]),
];

test.each(references)('%s.%s names a %s.%s', (from, column, to, key) => {
  const known = new Set(tables[to].map((row) => row[key]));
  const named = tables[from].filter((row) => row[column] !== null);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((row) => !known.has(row[column]))).toEqual([]);
});

test.each(Object.keys(nexudusEntities) as NexudusEntity[])(
  '%s: ids are unique, cells are of their column, and nothing was written after the day',
  (entity) => {
    const rows = tables[entity];
    expect(new Set(rows.map(({ Id }) => Id)).size).toBe(rows.length);
    for (const column of nexudusEntities[entity].columns)
      for (const row of rows)
        if (!fits(row[column.name], column)) expect(row).toBe(`with a good ${column.name}`);
    expect(rows.filter((row) => !(row.CreatedOn <= row.UpdatedOn && row.UpdatedOn <= now))).toEqual([]);
  },
);

function fits(
  cell: unknown,
  { type, required }: (typeof nexudusEntities)['teams']['columns'][number],
): boolean {
  if (cell === null) return !required;
  if (type === 'boolean') return typeof cell === 'boolean';
  if (type === 'json') JSON.parse(cell as string);
  return type === 'text' || type === 'json' ? typeof cell === 'string' : Number.isSafeInteger(cell);
}

test('an id tells its entity: no two entities share one, cancelled bookings aside', () => {
  const known = new Map<number, string>();
  for (const [entity, rows] of Object.entries(tables)) {
    if (entity === 'cancelledBookings') continue;
    for (const { Id } of rows) {
      if (known.has(Id)) expect(`${entity} ${Id}`).toBe(known.get(Id));
      known.set(Id, entity);
    }
  }
});

test('teams and coworkers name each other, and only such as there are', () => {
  const coworkers = new Set(tables.coworkers.map(({ Id }) => Id));
  const teams = new Set(tables.teams.map(({ Id }) => Id));
  for (const { TeamMembers, TeamAdministrators } of tables.teams)
    for (const id of [...ids(TeamMembers), ...ids(TeamAdministrators)]) expect(coworkers).toContain(id);
  for (const { Teams } of tables.coworkers) for (const id of ids(Teams)) expect(teams).toContain(id);
});

describe('money', () => {
  const uses = (entity: 'bookingCreditUses' | 'extraServiceUses', of: string) => grouped(tables[entity], of);
  const sum = (rows: readonly Row[] | undefined, column: string) =>
    (rows ?? []).reduce((total, row) => total + row[column], 0);

  test('what is left of a credit is what there was without its uses', () => {
    const ofMoney = uses('bookingCreditUses', 'CoworkerBookingCreditId');
    for (const { Id, TotalCredit, RemainingCredit } of tables.bookingCredits)
      expect(RemainingCredit).toBe(TotalCredit - sum(ofMoney.get(Id), 'CreditUsed'));
    const ofTime = uses('extraServiceUses', 'CoworkerExtraServiceId');
    for (const { Id, TotalUses, RemainingUses } of tables.extraServices)
      expect(RemainingUses * 1e6).toBe(TotalUses * 1e6 - sum(ofTime.get(Id), 'CreditUsed'));
  });

  test('an invoice is the sum of its lines, in the currency of its location', () => {
    const lines = grouped(tables.invoiceLines, 'CoworkerInvoiceId');
    const currency = new Map(tables.businesses.map((row) => [row.Id, row.CurrencyCode]));
    for (const invoice of tables.invoices) {
      const own = lines.get(invoice.Id);
      expect(invoice.TotalAmount).toBe(sum(own, 'SubTotal') + sum(own, 'TaxAmount'));
      expect(invoice.TaxAmount).toBe(sum(own, 'TaxAmount'));
      expect(invoice.CurrencyCode).toBe(currency.get(invoice.BusinessId));
      if (!invoice.Void) expect(invoice.PaidAmount + invoice.DueAmount).toBe(invoice.TotalAmount);
      for (const line of own ?? []) expect(line.UnitPrice * line.Quantity).toBe(line.SubTotal);
    }
  });

  test.each([
    ['products', 'CoworkerProductUniqueId'],
    ['extraServices', 'CoworkerExtraServiceUniqueId'],
    ['coworkerTimePasses', 'CoworkerTimePassUniqueId'],
    ['eventAttendees', 'EventAttendeeUniqueId'],
  ] as const)('what is invoiced of %s is on a line, and nothing else is', (entity, column) => {
    const onLines = new Set(tables.invoiceLines.map((line) => line[column]));
    for (const item of tables[entity]) {
      if (item.IsFromTariff) expect(item).toMatchObject({ Invoiced: true, Free: true, Price: 0 });
      else if (onLines.has(item.UniqueId) !== (item.Invoiced === true)) expect(item).toBe('on a line');
    }
  });

  test('an item is on one invoice, credit notes aside', () => {
    const notes = new Set(tables.invoices.filter((row) => row.CreditNote).map(({ Id }) => Id));
    const lines = tables.invoiceLines.filter((line) => !notes.has(line.CoworkerInvoiceId));
    for (const column of ['CoworkerProductUniqueId', 'CoworkerExtraServiceUniqueId']) {
      const named = lines.flatMap((line) => line[column] ?? []);
      expect(new Set(named).size).toBe(named.length);
    }
  });
});
