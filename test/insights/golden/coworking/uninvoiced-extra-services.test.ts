import { kpiTable } from './kpi-table.ts';

kpiTable('coworkerextraservices', {}, [
  ['one that is not invoiced', [{ Invoiced: false }], { UninvoicedExtraServices: 1 }],
  ['an invoiced one is none', [{ Invoiced: true }], {}],
  ['one that does not say is not invoiced', [{}], { UninvoicedExtraServices: 1 }],
  [
    'booking charges, by the number or the unique id of the booking',
    [
      { Invoiced: false, BookingId: 7, Price: 25 },
      { Invoiced: false, BookingUniqueId: 'b-8', Price: 25 },
      { Invoiced: true, BookingId: 9, Price: 25 },
    ],
    { UninvoicedExtraServices: 2 },
  ],
  ['what a plan granted comes invoiced', [{ Free: true, Invoiced: true, IsFromTariff: true }], {}],
  ['what was granted by hand counts', [{ Free: false, Price: 0 }], { UninvoicedExtraServices: 1 }],
  ['a free one', [{ Free: true, Invoiced: false }], { UninvoicedExtraServices: 1 }],
  [
    'a printing credit; and no time',
    [{ ExtraServiceIsPrintingCredit: true, RemainingUses: 500, ChargePeriod: 5 }],
    { UninvoicedExtraServices: 1 },
  ],
  [
    'an expired one and a future one; and no time',
    [
      { RemainingUses: 5, ChargePeriod: 1, ExpireDate: '2026-03-01T00:00:00Z' },
      { RemainingUses: 5, ChargePeriod: 1, ValidFrom: '2026-04-01T00:00:00Z' },
    ],
    { UninvoicedExtraServices: 2 },
  ],
  ['one of somebody else', [{ CoworkerId: 999, Invoiced: false }], {}],
]);
