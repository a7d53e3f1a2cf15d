import { kpiTable } from './kpi-table.ts';

const day = 70;
const beside = { timepasses: [{ Id: day, Name: 'Day pass', MinutesIncluded: null }] };

/** All are used, so that none of them is left. */
kpiTable('coworkertimepasses', { beside }, [
  ['a used one that is not invoiced', [{ Used: true, Invoiced: false }], { UnivoicedTimepasses: 1 }],
  ['an invoiced one is none', [{ Used: true, Invoiced: true }], {}],
  ['one that does not say', [{ Used: true }], { UnivoicedTimepasses: 1 }],
  ['a free one', [{ Used: true, Free: true, Invoiced: false }], { UnivoicedTimepasses: 1 }],
  ['pay-as-you-go', [{ Used: true, IsPayAsYouGo: true }], { UnivoicedTimepasses: 1 }],
  [
    'what a plan granted comes invoiced',
    [{ Used: true, Free: true, Invoiced: true, IsFromTariff: true }],
    {},
  ],
  [
    'a plan that granted three shows three rows',
    [
      { Used: true, TimePassId: day },
      { Used: true, TimePassId: day },
      { Used: true, TimePassId: day },
    ],
    { UnivoicedTimepasses: 3 },
  ],
  [
    'an unused one, and it is left',
    [{ TimePassId: day }],
    { UnivoicedTimepasses: 1, RemainingTimePassesCount: 1 },
  ],
  ['an expired one', [{ ExpireDate: '2026-03-01T00:00:00Z' }], { UnivoicedTimepasses: 1 }],
  ['one of somebody else', [{ CoworkerId: 999 }], {}],
]);
