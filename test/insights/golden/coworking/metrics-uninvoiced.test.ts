import { describe, expect, it } from 'vitest';
import { techTeam } from './acme.ts';
import { monthOf } from './metrics-of.ts';
import { answerers, joined, type Rows } from './worlds.ts';

const CoworkerId = 101;
const march = '2026-03-10T09:00:00Z';
const february = '2026-02-10T09:00:00Z';
const own = { CoworkerId, CreatedOn: march };

const fields = [
  'NotInvoicedCharges',
  'UnInvoicedCharges',
  'UnInvoicedProducts',
  'UnInvoicedTimePasses',
  'UnInvoicedExtraServices',
];

const cases: readonly [string, Rows, readonly number[]][] = [
  [
    'one of each kind, and their sum',
    {
      coworkerproducts: [{ Id: 1, ...own, TotalPrice: 1.1 }],
      coworkerextraservices: [
        { Id: 1, ...own, Price: 2.2, BookingId: 7 },
        { Id: 2, ...own, Price: 4.4 },
      ],
      coworkertimepasses: [{ Id: 1, ...own, Price: 8.8 }],
    },
    [16.5, 2.2, 1.1, 8.8, 4.4],
  ],
  [
    'what is invoiced is none of it',
    {
      coworkerproducts: [{ Id: 1, ...own, TotalPrice: 1, Invoiced: true }],
      coworkerextraservices: [{ Id: 1, ...own, Price: 2, Invoiced: true }],
      coworkertimepasses: [{ Id: 1, ...own, Price: 4, Invoiced: true }],
    },
    [0, 0, 0, 0, 0],
  ],
  [
    'the total of a product, else its price, else its unit price, by its quantity',
    {
      coworkerproducts: [
        { Id: 1, ...own, TotalPrice: 1, Price: 100, Quantity: 3 },
        { Id: 2, ...own, Price: 0.1, UnitPrice: 100, Quantity: 3 },
        { Id: 3, ...own, UnitPrice: 7, Quantity: 2 },
        { Id: 4, ...own },
      ],
    },
    [15.3, 0, 15.3, 0, 0],
  ],
  [
    'what is free has no price',
    {
      coworkerextraservices: [
        { Id: 1, ...own, Price: 2, Free: true },
        { Id: 2, ...own, Price: 3, Free: true, BookingId: 7 },
      ],
      coworkertimepasses: [{ Id: 1, ...own, Price: 4, Free: true }],
    },
    [0, 0, 0, 0, 0],
  ],
  [
    'the date of a sale is before that of the record',
    {
      coworkerproducts: [
        { Id: 1, ...own, TotalPrice: 1, SaleDate: february },
        { Id: 2, CoworkerId, TotalPrice: 2, SaleDate: march, CreatedOn: february },
      ],
    },
    [2, 0, 2, 0, 0],
  ],
  [
    'when it is due, else when it is valid from, else when it was made',
    {
      coworkerextraservices: [
        { Id: 1, ...own, Price: 1 },
        { Id: 2, ...own, Price: 2, ValidFrom: february },
        { Id: 3, ...own, Price: 4, ValidFrom: february, DueDate: march },
        { Id: 4, ...own, Price: 8, ValidFrom: march, DueDate: february },
        { Id: 5, CoworkerId, Price: 16 },
      ],
    },
    [5, 0, 0, 0, 5],
  ],
  [
    'what is in another currency is left out',
    {
      coworkerproducts: [{ Id: 1, ...own, TotalPrice: 1, ProductCurrencyCode: 'USD' }],
      coworkerextraservices: [{ Id: 1, ...own, Price: 2, ExtraServiceCurrencyCode: 'GBP' }],
      coworkertimepasses: [{ Id: 1, ...own, Price: 4, BusinessId: 2 }],
    },
    [2, 0, 0, 0, 2],
  ],
  [
    'what is a stranger’s',
    { coworkerproducts: [{ Id: 1, CoworkerId: 999, CreatedOn: march, TotalPrice: 1 }] },
    [0, 0, 0, 0, 0],
  ],
];

const attendees: Rows = {
  eventattendees: [
    { Id: 1, ...own, EventProductPrice: 1, Invoiced: true, CoworkerInvoicePaid: false },
    { Id: 2, ...own, EventProductPrice: 2, Invoiced: true, CoworkerInvoicePaid: true },
    { Id: 3, ...own, EventProductPrice: 4, Invoiced: false, CoworkerInvoicePaid: false },
    { Id: 4, ...own, EventProductPrice: 8, Invoiced: true, CoworkerInvoicePaid: null },
    { Id: 5, ...own, EventProductPrice: 16, Invoiced: true, CreatedOn: february },
    { Id: 6, CoworkerId: 999, CreatedOn: march, EventProductPrice: 32, Invoiced: true },
    // The invoice knows better than the copy of an earlier day.
    {
      Id: 7,
      ...own,
      EventProductPrice: 64,
      Invoiced: true,
      CoworkerInvoiceId: 1,
      CoworkerInvoicePaid: false,
    },
    {
      Id: 8,
      ...own,
      EventProductPrice: 128,
      Invoiced: true,
      CoworkerInvoiceId: 2,
      CoworkerInvoicePaid: true,
    },
  ],
  coworkerinvoices: [
    { Id: 1, CoworkerId: 101, Paid: true },
    { Id: 2, CoworkerId: 101, Paid: false },
  ],
};

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();

  it.each(cases)('the money behind what is not invoiced: %s', async (_, rows, expected) => {
    const month = await monthOf(world(joined(techTeam(1), rows)), 202603, fields);
    expect(Object.values(month)).toEqual(expected);
  });

  it('attendees whose invoice is unpaid, by their prices', async () => {
    const place = world(joined(techTeam(1), attendees));
    expect(await monthOf(place, 202603, ['UnPaidAttendees'])).toEqual({ UnPaidAttendees: 9 + 128 });
    expect(await monthOf(place, 202602, ['UnPaidAttendees'])).toEqual({ UnPaidAttendees: 16 });
  });

  it('passes used, by when they were', async () => {
    const passes = { CoworkerId, CreatedOn: february, Invoiced: true };
    const rows = {
      coworkertimepasses: [
        { Id: 1, ...passes, Used: true, UsedDate: march },
        { Id: 2, ...passes, Used: true, UsedDate: february },
        { Id: 3, ...passes, Used: false, UsedDate: march },
        { Id: 4, ...passes, Used: true, UsedDate: null },
        { Id: 5, ...passes, Used: true, UsedDate: march, CoworkerId: 999 },
      ],
    };
    expect(await monthOf(world(joined(techTeam(1), rows)), 202603, ['TimePasses'])).toEqual({
      TimePasses: 1,
    });
  });
});
