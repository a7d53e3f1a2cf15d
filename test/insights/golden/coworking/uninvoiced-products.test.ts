import { kpiTable } from './kpi-table.ts';

kpiTable('coworkerproducts', {}, [
  ['one that is not invoiced', [{ Invoiced: false }], { UninvoicedProducts: 1 }],
  ['an invoiced one is none', [{ Invoiced: true }], {}],
  ['one that does not say is not invoiced', [{ Invoiced: null }, {}], { UninvoicedProducts: 2 }],
  ['rows, not quantities', [{ Invoiced: false, Quantity: 12 }], { UninvoicedProducts: 1 }],
  ['one for nothing', [{ Invoiced: false, Price: 0, Quantity: 0 }], { UninvoicedProducts: 1 }],
  [
    'one for less than nothing',
    [{ Invoiced: false, TotalPrice: -20.5 }, { Invoiced: true }],
    { UninvoicedProducts: 1 },
  ],
  ['one in another currency', [{ Invoiced: false, ProductCurrencyCode: 'USD' }], { UninvoicedProducts: 1 }],
  [
    'one to be sold next year',
    [{ Invoiced: false, SaleDate: '2027-01-01T00:00:00Z' }],
    { UninvoicedProducts: 1 },
  ],
  [
    'one of a time when the member was in no team',
    [{ TeamsAtTheTimeOfPurchase: '' }],
    { UninvoicedProducts: 1 },
  ],
  ['one of nobody', [{ CoworkerId: null, Invoiced: false }], {}],
  ['one of somebody else', [{ CoworkerId: 999, Invoiced: false }], {}],
  ['nothing', [], {}],
]);
