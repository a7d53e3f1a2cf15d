import { london, newYork } from './acme.ts';
import { kpiTable } from './kpi-table.ts';
import { noon } from './worlds.ts';

const justBefore = '2026-03-25T11:59:59.999Z';
const justAfter = '2026-03-25T12:00:00.001Z';

kpiTable('coworkerbookingcredits', {}, [
  ['one for ever', [{ RemainingCredit: 500 }], { RemainingBookingCredit: 500 }],
  [
    'money is exact',
    [
      { RemainingCredit: 128.88 },
      { RemainingCredit: -20.53 },
      { RemainingCredit: -33.8 },
      { RemainingCredit: -18.07 },
    ],
    { RemainingBookingCredit: 56.48 },
  ],
  [
    'ten times a tenth is one',
    Array.from({ length: 10 }, () => ({ RemainingCredit: 0.1 })),
    { RemainingBookingCredit: 1 },
  ],
  [
    'a fraction of a penny',
    [{ RemainingCredit: 0.000001 }, { RemainingCredit: 12 }],
    { RemainingBookingCredit: 12.000001 },
  ],
  [
    'a great deal',
    [{ RemainingCredit: 1234567890.12 }, { RemainingCredit: 0.02 }],
    { RemainingBookingCredit: 1234567890.14 },
  ],
  ['it expires now, so it has expired', [{ RemainingCredit: 10, ExpireDate: noon }], {}],
  [
    'it expires in a moment',
    [{ RemainingCredit: 10, ExpireDate: justAfter }],
    { RemainingBookingCredit: 10 },
  ],
  ['it has expired months ago', [{ RemainingCredit: 10, ExpireDate: '2025-11-01T00:00:00Z' }], {}],
  ['it is valid from now on', [{ RemainingCredit: 10, ValidFrom: noon }], { RemainingBookingCredit: 10 }],
  [
    'it is valid since a moment ago',
    [{ RemainingCredit: 10, ValidFrom: justBefore }],
    { RemainingBookingCredit: 10 },
  ],
  ['it is valid in a moment', [{ RemainingCredit: 10, ValidFrom: justAfter }], {}],
  ['it is exhausted', [{ TotalCredit: 50, RemainingCredit: 0 }], {}],
  ['it does not say what remains', [{ TotalCredit: 50, RemainingCredit: null }], {}],
  [
    'the currency of the location, which one without a currency has',
    [
      { RemainingCredit: 10, BusinessCurrencyCode: 'GBP', BusinessId: london },
      { RemainingCredit: 20, BusinessId: london },
      { RemainingCredit: 40, BusinessCurrencyCode: 'USD', BusinessId: london },
      { RemainingCredit: 80, BusinessId: newYork },
      { RemainingCredit: 160, BusinessCurrencyCode: 'GBP', BusinessId: newYork },
    ],
    { RemainingBookingCredit: 190 },
  ],
  ['one of somebody else', [{ CoworkerId: 999, RemainingCredit: 10 }], {}],
]);
