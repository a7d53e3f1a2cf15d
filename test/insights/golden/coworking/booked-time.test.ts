import { kpiTable } from './kpi-table.ts';

const hour = { FromTime: '2026-03-10T09:00:00Z', ToTime: '2026-03-10T10:00:00Z' };
const earlier = { FromTime: '2025-12-10T09:00:00Z', ToTime: '2025-12-10T10:30:00Z' };
const both = (minutes: number) => ({ BookedTimeTotal: minutes, BookedTimeThisMonth: minutes });
const seconds = (from: string, to: string) => ({
  FromTime: `2026-03-10T${from}Z`,
  ToTime: `2026-03-10T${to}Z`,
});

const cancelled = {
  cancelledbookings: [
    { Id: 801, OriginalBookingId: 501 },
    { Id: 502, OriginalBookingId: null },
    { Id: 503, OriginalBookingId: 504 },
    { Id: 803, OriginalBookingId: 99_999, CoworkerId: 101 },
  ],
};

kpiTable('bookings', { beside: cancelled }, [
  ['an hour of this month', [hour], both(60)],
  ['an hour and a half of another', [earlier], { BookedTimeTotal: 90 }],
  ['both', [hour, earlier], { BookedTimeTotal: 150, BookedTimeThisMonth: 60 }],
  [
    'a future one, late in this month',
    [{ FromTime: '2026-03-31T20:00:00Z', ToTime: '2026-03-31T21:00:00Z' }],
    both(60),
  ],
  [
    'one of next year',
    [{ FromTime: '2027-03-10T09:00:00Z', ToTime: '2027-03-10T10:00:00Z' }],
    { BookedTimeTotal: 60 },
  ],
  ['a tentative one', [{ ...hour, Tentative: true }], both(60)],
  [
    'charged or not',
    [
      { ...hour, Invoiced: true },
      { ...hour, Invoiced: false },
    ],
    both(120),
  ],
  [
    'two rooms at the same time',
    [
      { ...hour, ResourceId: 1 },
      { ...hour, ResourceId: 2 },
    ],
    both(120),
  ],
  [
    'seconds are summed before they are floored',
    [seconds('09:00:00', '09:00:40'), seconds('10:00:00', '10:00:40')],
    both(1),
  ],
  ['the rest of a minute is left out', [seconds('09:00:00', '10:59:59.999')], both(119)],
  ['a moment short of a minute', [seconds('09:00:00', '09:00:59.999')], {}],
  ['a cancellation names its original booking', [{ ...hour, Id: 501 }], {}],
  ['one without an original removes the booking of its own id', [{ ...hour, Id: 502 }], {}],
  [
    'one with an original spares the booking of its own id',
    [
      { ...hour, Id: 503 },
      { ...hour, Id: 504 },
    ],
    both(60),
  ],
  ['another of the same day stays', [{ ...hour, Id: 505 }], both(60)],
  ['one of nobody', [{ ...hour, CoworkerId: null }], {}],
  ['one of somebody else', [{ ...hour, CoworkerId: 999 }], {}],
]);
