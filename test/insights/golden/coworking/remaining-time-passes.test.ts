import { kpiTable } from './kpi-table.ts';
import { noon } from './worlds.ts';

const beside = {
  timepasses: [
    { Id: 70, Name: 'Day pass', MinutesIncluded: null },
    { Id: 71, Name: 'Ten-visit pass', MinutesIncluded: 0 },
    { Id: 72, Name: 'Two hours', MinutesIncluded: 120 },
  ],
};
const dayPass = { TimePassId: 70, Invoiced: true };
const hours = { TimePassId: 72, TotalUses: 120, RemainingUses: 60, Invoiced: true };

kpiTable('coworkertimepasses', { beside }, [
  ['a day pass', [dayPass], { RemainingTimePassesCount: 1 }],
  [
    'a day pass with minutes of its own has none',
    [{ ...dayPass, RemainingUses: 60 }],
    { RemainingTimePassesCount: 1 },
  ],
  ['a pass for no minutes is a day pass', [{ ...dayPass, TimePassId: 71 }], { RemainingTimePassesCount: 1 }],
  [
    'a pass of an unknown kind is a day pass',
    [{ ...hours, TimePassId: 79 }],
    { RemainingTimePassesCount: 1 },
  ],
  ['a pass of no kind is a day pass', [{ ...hours, TimePassId: null }], { RemainingTimePassesCount: 1 }],
  [
    'a minute pass is one, and its minutes',
    [hours],
    { RemainingTimePassesCount: 1, RemainingTimePassesMinutes: 60 },
  ],
  [
    'one that does not say what remains has all its minutes',
    [{ ...hours, RemainingUses: null, TotalUses: null }],
    { RemainingTimePassesCount: 1, RemainingTimePassesMinutes: 120 },
  ],
  ['an exhausted minute pass is none', [{ ...hours, RemainingUses: 0 }], {}],
  [
    'a used one is none',
    [
      { ...hours, Used: true },
      { ...dayPass, Used: true },
    ],
    {},
  ],
  [
    'one that expires now has expired',
    [
      { ...hours, ExpireDate: noon },
      { ...dayPass, ExpireDate: noon },
    ],
    {},
  ],
  [
    'one that expires in a moment',
    [{ ...hours, ExpireDate: '2026-03-25T12:00:00.001Z' }],
    { RemainingTimePassesCount: 1, RemainingTimePassesMinutes: 60 },
  ],
  [
    'pay-as-you-go is no balance',
    [
      { ...hours, IsPayAsYouGo: true },
      { ...dayPass, IsPayAsYouGo: true },
    ],
    {},
  ],
  [
    'what a plan granted: three day passes and an hour',
    [
      { ...dayPass, IsFromTariff: true, Free: true },
      { ...dayPass, IsFromTariff: true, Free: true },
      { ...dayPass, IsFromTariff: true, Free: true },
      { ...hours, IsFromTariff: true },
    ],
    { RemainingTimePassesCount: 4, RemainingTimePassesMinutes: 60 },
  ],
  ['one of somebody else', [{ ...hours, CoworkerId: 999 }], {}],
]);
