import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { february, fortnight } from './february.ts';
import { created, starting } from './filters.ts';
import { worldsOn } from './worlds.ts';

const weeks = { ...fortnight, interval: 'week' };

const labels = [
  { Month: 'Feb 5 - 10', formattedDateFull: 'Feb 5 - Feb 10, 2024', isToday: false },
  { Month: 'Feb 11 - 17', formattedDateFull: 'Feb 11 - Feb 17, 2024', isToday: true },
  { Month: 'Feb 18 - 18', formattedDateFull: 'Feb 18 - Feb 18, 2024', isToday: false },
];

const trend = (...counts: readonly number[]) => ({
  Created: counts[0],
  Completed: counts[1],
  Rescheduled: counts[2],
  Cancelled: counts[3],
  'No-Show (Host)': counts[4],
  'No-Show (Guest)': counts[5],
});

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inFebruary = world(february);

  it.each([
    ['documented', [trend(6, 2, 1, 2, 0, 2), trend(5, 2, 0, 0, 1, 0), trend(1, 0, 0, 0, 0, 0)]],
    ['calcom', [trend(6, 4, 1, 1, 0, 2), trend(5, 2, 0, 0, 1, 0), trend(0, 0, 0, 0, 0, 0)]],
  ] as const)('event-trends counts the fortnight week by week: %s', async (semantics, expected) => {
    const answer = await inFebruary.ask('event-trends', weeks, { semantics });
    expect(answer).toEqual(expected.map((counts, i) => ({ ...labels[i], ...counts })));
  });

  it.each(['documented', 'calcom'] as const)(
    'no-show-hosts-over-time counts bookings without their host, whatever their status: %s',
    async (semantics) => {
      const answer = await inFebruary.ask('no-show-hosts-over-time', weeks, { semantics });
      expect(answer).toEqual([0, 1, 0].map((Count, i) => ({ ...labels[i], Count })));
    },
  );

  const rated = world(
    bookings(`
      id | start            | end   | rating | status
       1 | 2024-02-05 09:00 | 09:30 | 5      | accepted
       2 | 2024-02-05 10:00 | 10:30 | 4      | cancelled
       3 | 2024-02-05 11:00 | 11:30 | 3      | accepted
       4 | 2024-02-05 12:00 | 12:30 | -      | accepted
       5 | 2024-02-06 09:00 | 09:30 | 3      | accepted
       6 | 2024-02-06 10:00 | 10:30 | 2      | accepted
       7 | 2024-02-06 11:00 | 11:30 | 1      | accepted
       8 | 2024-02-07 09:00 | 09:30 | -      | accepted`),
  );

  it.each([
    ['documented', [66.67, 0, 0]],
    ['calcom', [100, 33.3, 0]],
  ] as const)(
    'csat-over-time is the share of high ratings in percent, and 0 without ratings: %s',
    async (semantics, expected) => {
      const body = { columnFilters: [starting('2024-02-05', '2024-02-07')] };
      const answer = await rated.ask('csat-over-time', body, { semantics });
      expect(answer.map(({ CSAT }) => CSAT)).toEqual(expected);
      expect(answer[0]).toEqual({
        Month: 'Feb 5',
        formattedDateFull: 'Feb 5, 2024',
        isToday: false,
        CSAT: expected[0],
      });
    },
  );

  const lengths = world(
    cast,
    { EventType: [...(cast.EventType ?? []), { id: 15, slug: 'chat', length: 20, userId: 101 }] },
    bookings(`
      id | start            | end   | status    | eventTypeId | rescheduled
       1 | 2024-02-05 09:00 | 09:50 | accepted  | 11          | -
       2 | 2024-02-05 10:00 | 10:25 | accepted  | 12          | -
       3 | 2024-02-05 11:00 | 12:00 | cancelled | 12          | -
       4 | 2024-02-05 13:00 | 13:10 | accepted  | -           | -
       5 | 2024-02-06 09:00 | 09:45 | rejected  | -           | -
       6 | 2024-02-06 09:00 | 09:45 | accepted  | 99          | true
       7 | 2024-02-16 09:00 | 10:00 | accepted  | 11          | -
       8 | 2024-02-16 09:00 | 09:05 | pending   | 13          | -
       9 | 2024-02-17 09:00 | 09:01 | accepted  | 11          | -
      10 | 2024-02-17 09:00 | 09:01 | accepted  | 11          | -
      11 | 2024-02-17 09:00 | 09:00 | accepted  | 15          | -`),
  );

  it.each([
    // 85 minutes of three; none; the one to come; 2 minutes of three.
    ['documented', { 'Feb 5': 28.33, 'Feb 6': 0, 'Feb 16': 60, 'Feb 17': 0.67 }],
    // 30, 60, 60; none with a length; 30, 45; 30, 30, 20.
    ['calcom', { 'Feb 5': 50, 'Feb 6': 0, 'Feb 16': 37.5, 'Feb 17': 26.666666666666668 }],
  ] as const)(
    'average-duration goes by the booked time, or by the length of the event type: %s',
    async (semantics, expected) => {
      const body = { columnFilters: [created('2024-02-05', '2024-02-17')] };
      const answer = await lengths.ask('average-duration', body, { semantics });
      expect(answer).toHaveLength(13);
      const listed = answer.filter((bucket) => bucket.Average !== 0 || bucket.Date === 'Feb 6');
      expect(Object.fromEntries(listed.map((bucket) => [bucket.Date, bucket.Average]))).toEqual(expected);
      expect(answer[11]).toEqual({
        Date: 'Feb 16',
        formattedDateFull: 'Feb 16, 2024',
        isToday: false,
        Average: expected['Feb 16'],
      });
    },
  );
});
