import { describe, expect, it } from 'vitest';
import type { InvoiceLineRow, InvoiceRow } from '../../../model/coworking/charged-rows.ts';
import { techTeam } from './acme.ts';
import { monthOf } from './metrics-of.ts';
import { answerers, joined } from './worlds.ts';

const march = '2026-03-10T09:00:00Z';

const invoices = (...rows: Omit<InvoiceRow, 'Id'>[]) => ({
  coworkerinvoices: rows.map((row, i) => ({ Id: 800 + i, CoworkerId: 101, CreatedOn: march, ...row })),
});

const lines = (...rows: Omit<InvoiceLineRow, 'Id'>[]) => ({
  coworkerinvoicelines: rows.map((row, i) => ({ Id: 900 + i, CoworkerInvoiceId: 800, ...row })),
});

const invoiced = ['InvoicedAmount', 'TeamInvoicedAmount', 'Revenue', 'TotalUnpaid', 'TotalDue'];

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();

  it.each([
    [
      'an invoice that is paid',
      [{ TotalAmount: 120, TaxAmount: 20, DueAmount: 0, Paid: true }],
      [0, 120, 100, 0, 0],
    ],
    [
      'money is exact',
      [{ TotalAmount: 128.88 }, { TotalAmount: -20.53 }, { TotalAmount: -33.8 }, { TotalAmount: -18.07 }],
      [0, 56.48, 56.48, 0, 0],
    ],
    [
      'an unpaid one that is due tomorrow',
      [{ TotalAmount: 120, TaxAmount: 20, DueAmount: 70, DueDate: '2026-03-26T00:00:00Z' }],
      [0, 120, 100, 70, 0],
    ],
    [
      'an unpaid one that was due yesterday',
      [{ TotalAmount: 120, DueAmount: 70, DueDate: '2026-03-24T00:00:00Z' }],
      [0, 120, 120, 70, 70],
    ],
    ['an unpaid one that is never due', [{ TotalAmount: 120, DueAmount: 70 }], [0, 120, 120, 70, 0]],
    ['a draft is none', [{ TotalAmount: 120, TaxAmount: 20, DueAmount: 120, Draft: true }], [0, 0, 0, 0, 0]],
    [
      'a void one is none',
      [{ TotalAmount: 120, TaxAmount: 20, DueAmount: 120, Void: true }],
      [0, 0, 0, 0, 0],
    ],
    [
      'a credit note is negative, however it is signed',
      [
        { TotalAmount: 120, TaxAmount: 20, Paid: true },
        { TotalAmount: 12, TaxAmount: 2, Paid: true, CreditNote: true },
        { TotalAmount: -24, TaxAmount: -4, Paid: true, CreditNote: true },
      ],
      [0, 84, 70, 0, 0],
    ],
    ['one of a stranger', [{ CoworkerId: 999, TotalAmount: 120 }], [0, 0, 0, 0, 0]],
    ['the caller’s own', [{ CoworkerId: 102, TotalAmount: 60 }, { TotalAmount: 40 }], [60, 100, 100, 0, 0]],
    [
      'one in another currency',
      [
        { TotalAmount: 60, CurrencyCode: 'USD' },
        { TotalAmount: 40, CurrencyCode: 'GBP' },
      ],
      [0, 40, 40, 0, 0],
    ],
    [
      'one without a date is that of its period',
      [{ CreatedOn: null, InvoiceFromDate: march, TotalAmount: 40 }],
      [0, 40, 40, 0, 0],
    ],
    ['one without any date is in no month', [{ CreatedOn: null, TotalAmount: 40 }], [0, 0, 0, 0, 0]],
  ])('invoices: %s', async (_, rows, expected) => {
    const place = world(joined(techTeam(2, { TeamAdministrators: [102] }), invoices(...rows)));
    const month = await monthOf(place, 202603, invoiced, { coworkerIds: [102] });
    expect(Object.values(month)).toEqual(expected);
  });

  const kinds = lines(
    { SubTotal: 1, CoworkerContractUniqueId: 'c-1' },
    { SubTotal: 2, BookingUniqueId: 'b-1' },
    { SubTotal: 4, CoworkerExtraServiceUniqueId: 's-charge' },
    { SubTotal: 8, CoworkerExtraServiceUniqueId: 's-charge-too' },
    { SubTotal: 16, CoworkerExtraServiceUniqueId: 's-credit' },
    { SubTotal: 32, CoworkerTimePassUniqueId: 'p-1' },
    { SubTotal: 64, CoworkerProductUniqueId: 'q-1' },
    { SubTotal: 128, EventAttendeeUniqueId: 'e-1' },
    { SubTotal: 256, CoworkerChargeUniqueId: 'h-1' },
    { SubTotal: 512 },
    { SubTotal: 1024, CoworkerExtraServiceUniqueId: 's-unknown' },
    { SubTotal: 4096, CoworkerInvoiceId: 899, BookingUniqueId: 'b-2' },
  );
  const services = {
    coworkerextraservices: [
      { Id: 1, UniqueId: 's-charge', CoworkerId: 101, Invoiced: true, BookingId: 7 },
      { Id: 2, UniqueId: 's-charge-too', CoworkerId: 101, Invoiced: true, BookingUniqueId: 'b-9' },
      { Id: 3, UniqueId: 's-credit', CoworkerId: 101, Invoiced: true },
    ],
  };
  const lineFields = ['Bookings', 'TotalOther'];
  const linesOf = (invoice: object) => world(joined(techTeam(2), services, kinds, invoices({ ...invoice })));

  it.each([
    ['of a plain invoice', {}, [14, 2000]],
    ['of a credit note, however it is signed', { CreditNote: true }, [-14, -2000]],
    ['of a draft', { Draft: true }, [0, 0]],
    ['of a void invoice', { Void: true }, [0, 0]],
    ['of a stranger’s invoice', { CoworkerId: 999 }, [0, 0]],
    ['of an invoice in another currency', { CurrencyCode: 'USD' }, [0, 0]],
    ['of an invoice of another month', { CreatedOn: '2026-02-10T09:00:00Z' }, [0, 0]],
  ])(
    'lines for bookings and their charges, and for neither contract, booking nor pass: %s',
    async (_, invoice, expected) => {
      expect(Object.values(await monthOf(linesOf(invoice), 202603, lineFields))).toEqual(expected);
    },
  );

  it('a line is of the month of its sale, else of its invoice', async () => {
    const rows = lines(
      { SubTotal: 1, BookingUniqueId: 'b-1' },
      { SubTotal: 2, BookingUniqueId: 'b-2', SaleDate: '2026-02-10T09:00:00Z' },
    );
    const place = world(joined(techTeam(1), rows, invoices({})));
    expect(await monthOf(place, 202603, lineFields)).toEqual({ Bookings: 1, TotalOther: 0 });
    expect(await monthOf(place, 202602, lineFields)).toEqual({ Bookings: 2, TotalOther: 0 });
  });
});
