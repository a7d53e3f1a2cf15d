import { kpiTable } from './kpi-table.ts';
import { noon } from './worlds.ts';

const hour = { FromTime: '2026-03-10T09:00:00Z', ToTime: '2026-03-10T10:00:00Z' };
const both = (minutes: number) => ({ CheckedTimeTotal: minutes, CheckedTimeThisMonth: minutes });

kpiTable('checkins', {}, [
  ['an hour of this month', [hour], both(60)],
  [
    'one of another month',
    [{ FromTime: '2025-12-10T09:00:00Z', ToTime: '2025-12-10T09:45:00Z' }],
    { CheckedTimeTotal: 45 },
  ],
  ['an open one counts up to now', [{ FromTime: '2026-03-25T08:30:00Z' }], both(210)],
  ['one that was opened now', [{ FromTime: noon, ToTime: null }], {}],
  [
    'one that nobody has closed for months',
    [{ FromTime: '2026-02-25T12:00:00Z', ToTime: null }],
    { CheckedTimeTotal: 40_320 },
  ],
  [
    'overlapping ones count as recorded',
    [
      { ...hour, Source: 2 },
      { ...hour, Source: 3 },
    ],
    both(120),
  ],
  [
    'seconds are summed before they are floored',
    [
      { FromTime: '2026-03-10T09:00:00Z', ToTime: '2026-03-10T09:00:30.500Z' },
      { FromTime: '2026-03-11T09:00:00Z', ToTime: '2026-03-11T09:00:29.500Z' },
    ],
    both(1),
  ],
  ['half a minute is none', [{ FromTime: '2026-03-25T11:59:30Z' }], {}],
  ['one of nobody', [{ ...hour, CoworkerId: null }], {}],
  ['one of somebody else', [{ ...hour, CoworkerId: 999 }], {}],
]);
