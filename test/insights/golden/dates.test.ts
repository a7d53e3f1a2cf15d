import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { created, starting } from './filters.ts';
import { worldsOn } from './worlds.ts';

const newYork = 'America/New_York';

// In New York, where clocks went from 02:00 to 03:00 on 10 March and from 02:00 back to 01:00 on 3 November 2024.
const around = bookings(`
  id | start            | end   | created
   1 | 2024-01-01 09:00 | 09:30 | 2024-03-09 04:59:59.999
   2 | 2024-01-02 09:00 | 09:30 | 2024-03-09 05:00
   3 | 2024-01-03 09:00 | 09:30 | 2024-03-10 06:59
   4 | 2024-01-04 09:00 | 09:30 | 2024-03-10 07:00
   5 | 2024-01-05 09:00 | 09:30 | 2024-03-10 07:30
   6 | 2024-01-06 09:00 | 09:30 | 2024-03-11 03:59:59.999
   7 | 2024-01-07 09:00 | 09:30 | 2024-03-11 04:00
   8 | 2024-01-08 09:00 | 09:30 | 2024-11-03 05:30
   9 | 2024-01-09 09:00 | 09:30 | 2024-11-03 06:30
`);

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const ofMarch = world(around);

  it.each([
    ['days of the zone, the last one included', newYork, '2024-03-09', '2024-03-10', [2, 3, 4, 5, 6]],
    ['one day', newYork, '2024-03-10', '2024-03-10', [3, 4, 5, 6]],
    ['days of UTC', 'UTC', '2024-03-09', '2024-03-10', [1, 2, 3, 4, 5]],
    [
      'instants of UTC, the last one included',
      newYork,
      '2024-03-09T05:00:00Z',
      '2024-03-10T07:00:00Z',
      [2, 3, 4],
    ],
    ['an instant less a millisecond', newYork, '2024-03-09T05:00:00.001Z', '2024-03-10T06:59:59.999Z', [3]],
    ['an offset means what it says', 'UTC', '2024-03-09T00:00:00-05:00', '2024-03-10T03:00-04:00', [2, 3, 4]],
    [
      'an instant without zone is on the clock of the zone',
      newYork,
      '2024-03-09T00:00',
      '2024-03-10T03:30',
      [2, 3, 4, 5],
    ],
    ['an end in the gap: the offset before holds', newYork, '2024-03-09', '2024-03-10T02:30', [2, 3, 4, 5]],
    ['a start in the gap: the offset before holds', newYork, '2024-03-10T02:30', '2024-03-11', [5, 6, 7]],
    ['a start in the fold is the earlier instant', newYork, '2024-11-03T01:30:00', '2024-11-03', [8, 9]],
    ['an end in the fold is the earlier instant', newYork, '2024-11-03', '2024-11-03T01:30:00', [8]],
    ['the last millisecond ends a whole day', newYork, '2024-03-10', '2024-03-10T23:59:59.999', [3, 4, 5, 6]],
    ['the last second does not', newYork, '2024-03-10', '2024-03-10T23:59:59', [3, 4, 5]],
    ['a day and an instant', newYork, '2024-03-10', '2024-03-10T07:00:00Z', [3, 4]],
    ['a single instant', newYork, '2024-03-10T07:00:00Z', '2024-03-10T07:00:00Z', [4]],
    ['only a start', newYork, '2024-03-11', null, [7, 8, 9]],
    ['only an end', newYork, null, '2024-03-08', [1]],
    ['neither', newYork, null, null, all],
    ['the whole of time', 'UTC', '1970-01-01', '2199-12-31', all],
  ])('%s', async (_, timeZone, startDate, endDate, ids) => {
    const columnFilters = [created(startDate, endDate)];
    const answer = await ofMarch.ask('rows', {
      timeZone,
      columnFilters,
      sorting: [{ id: 'id', desc: false }],
    });
    expect(answer.data.map(({ id }) => id)).toEqual(ids);
  });

  it('a preset is ignored', async () => {
    const value = { type: 'dr', data: { startDate: '2024-03-11', endDate: '2024-03-11', preset: 'tdy' } };
    const answer = await ofMarch.ask('rows', { columnFilters: [{ id: 'createdAt', value }] });
    expect(answer.data.map(({ id }) => id)).toEqual([7, 6]);
  });

  const crossing = world(
    bookings(`
      id | start            | end
       1 | 2024-01-31 23:30 | 2024-02-01 00:30
       2 | 2024-02-01 00:00 | 00:30
       3 | 2024-02-02 23:30 | 23:59:59.999
       4 | 2024-02-02 23:30 | 2024-02-03 00:00
       5 | 2024-02-03 00:00 | 00:30`),
  );

  it.each([
    ['documented', '2024-02-01', '2024-02-02', [2, 3, 4]],
    ['calcom', '2024-02-01', '2024-02-02', [2, 3]],
    ['documented', null, '2024-02-02', [1, 2, 3, 4]],
    ['calcom', null, '2024-02-02', [1, 2, 3]],
    ['documented', '2024-02-02', null, [3, 4, 5]],
    ['calcom', '2024-02-02', null, [3, 4, 5]],
  ] as const)('the end of a startTime filter: %s, %s to %s', async (semantics, startDate, endDate, ids) => {
    const body = { columnFilters: [starting(startDate, endDate)], sorting: [{ id: 'id', desc: false }] };
    const answer = await crossing.ask('rows', body, { semantics });
    expect(answer.data.map(({ id }) => id)).toEqual(ids);
  });

  const twice = world(
    bookings(`
      id | start            | end   | created
       1 | 2024-02-10 09:00 | 09:30 | 2024-02-01 09:00
       2 | 2024-02-11 09:00 | 09:30 | 2024-02-02 09:00
       3 | 2024-02-20 09:00 | 09:30 | 2024-02-01 09:00
       4 | 2024-01-31 09:00 | 09:30 | 2024-01-31 09:00
       5 | 2024-01-31 09:00 | 09:30 | 2024-01-20 09:00
       6 | 2024-02-09 09:00 | 09:30 | 2024-02-09 09:00
       7 | 2024-02-08 09:00 | 09:30 | 2024-02-01 09:00`),
  );

  it('both date filters hold; the first with both ends is the basis, and the period before replaces both', async () => {
    const createdThen = created('2024-02-01', '2024-02-02');
    const startedThen = starting('2024-02-10', '2024-02-11');
    const firstOf = async (...columnFilters: object[]) => {
      const kpis = await twice.ask('kpi-stats', { columnFilters });
      const [first] = await twice.ask('event-trends', { columnFilters });
      return [kpis.created, kpis.previousRange.startDate, first?.Month, first?.Created];
    };
    // Before 1 February both dates of bookings 4 lie in 30 and 31 January; before the 10th those of 6 in 8 and 9.
    const one = { count: 2, deltaPrevious: 100 };
    expect(await firstOf(createdThen, startedThen)).toEqual([one, 'Jan 30, 2024', 'Feb 1', 1]);
    expect(await firstOf(startedThen, createdThen)).toEqual([one, 'Feb 8, 2024', 'Feb 10', 1]);
    const open = starting('2024-02-10', null);
    // The open one filters, too: 1, 2 and 3.
    expect(await firstOf(open, createdThen)).toEqual([
      { count: 3, deltaPrevious: 200 },
      'Jan 30, 2024',
      'Feb 1',
      2,
    ]);
  });
});
