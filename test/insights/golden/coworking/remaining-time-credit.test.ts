import { kpiTable } from './kpi-table.ts';
import { noon } from './worlds.ts';

const minutes = { RemainingUses: 90, ChargePeriod: 1, Invoiced: true };
const printed = { ExtraServiceIsPrintingCredit: true, ChargePeriod: 5, Invoiced: true };

kpiTable('coworkerextraservices', {}, [
  ['minutes', [minutes], { RemainingTimeCreditMinutes: 90 }],
  ['days', [{ ...minutes, ChargePeriod: 2 }], { RemainingTimeCreditDays: 90 }],
  ['weeks', [{ ...minutes, ChargePeriod: 3 }], { RemainingTimeCreditWeeks: 90 }],
  ['months', [{ ...minutes, ChargePeriod: 4 }], { RemainingTimeCreditMonths: 90 }],
  ['uses', [{ ...minutes, ChargePeriod: 5 }], { RemainingTimeCreditUses: 90 }],
  [
    'four-week months are months',
    [
      { ...minutes, ChargePeriod: 4, RemainingUses: 2 },
      { ...minutes, ChargePeriod: 6, RemainingUses: 3 },
    ],
    { RemainingTimeCreditMonths: 5 },
  ],
  [
    'no unit is turned into another',
    [minutes, { ...minutes, ChargePeriod: 2 }],
    { RemainingTimeCreditMinutes: 90, RemainingTimeCreditDays: 90 },
  ],
  [
    'of an unknown period, or of none',
    [
      { ...minutes, ChargePeriod: 7 },
      { ...minutes, ChargePeriod: null },
    ],
    {},
  ],
  [
    'what a plan granted',
    [{ ...minutes, Free: true, IsFromTariff: true }],
    { RemainingTimeCreditMinutes: 90 },
  ],
  [
    'what is not invoiced yet counts here, too',
    [{ ...minutes, Invoiced: false }],
    { RemainingTimeCreditMinutes: 90, UninvoicedExtraServices: 1 },
  ],
  [
    'a booking charge is no credit',
    [
      { ...minutes, BookingId: 7 },
      { ...minutes, BookingUniqueId: 'b-8' },
    ],
    {},
  ],
  [
    'a printing credit is none either',
    [
      { ...printed, RemainingUses: 500 },
      { ...printed, ChargePeriod: 1, RemainingUses: 5 },
    ],
    {},
  ],
  ['one that expires now has expired', [{ ...minutes, ExpireDate: noon }], {}],
  [
    'one that expires in a moment',
    [{ ...minutes, ExpireDate: '2026-03-25T12:00:00.001Z' }],
    { RemainingTimeCreditMinutes: 90 },
  ],
  ['one that is valid from now on', [{ ...minutes, ValidFrom: noon }], { RemainingTimeCreditMinutes: 90 }],
  ['one that is valid in a moment', [{ ...minutes, ValidFrom: '2026-03-25T12:00:00.001Z' }], {}],
  ['an exhausted one', [{ ...minutes, RemainingUses: 0, TotalUses: 90 }], {}],
  ['one that does not say what remains', [{ ...minutes, RemainingUses: null, TotalUses: 90 }], {}],
  ['one of somebody else', [{ ...minutes, CoworkerId: 999 }], {}],
]);
