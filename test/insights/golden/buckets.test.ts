import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { created } from './filters.ts';
import { type Asker, worldsOn } from './worlds.ts';

/** Alice's weeks start on Sunday, Bob's on Monday; nobody has said when an operator's start. */
const alice: Asker = { userId: 101 };
const bob: Asker = { userId: 102 };

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const people = world(cast);

  async function labels(start: string, end: string, more: object = {}, asker: Asker = alice) {
    const body = { scope: 'user', columnFilters: [created(start, end)], ...more };
    const buckets = await people.ask('event-trends', body, asker);
    return { short: buckets.map(({ Month }) => Month), full: buckets.map((b) => b.formattedDateFull) };
  }

  it.each([
    ['2024-05-01', '2024-05-31', 31, 'May 1', 'May 31'],
    ['2024-05-01', '2024-06-01', 5, 'May 1 - 4', 'May 26 - Jun 1'],
    ['2024-01-01', '2024-03-31', 14, 'Jan 1 - 6', 'Mar 31 - 31'],
    ['2024-01-01', '2024-04-01', 4, 'Jan', 'Apr'],
    ['2023-01-01', '2024-01-01', 13, 'Jan 2023', 'Jan 2024'],
    ['2024-01-01', '2024-12-31', 12, 'Jan', 'Dec'],
    ['2023-01-01', '2024-01-02', 2, '2023', '2024'],
    // 30 days and an hour; 30 days and all but a millisecond of another; 31 days.
    ['2024-05-01T00:00', '2024-05-31T01:00', 31, 'May 1', 'May 31'],
    ['2024-05-01T12:00', '2024-06-01T11:59:59.999', 32, 'May 1', 'Jun 1'],
    ['2024-05-01T12:00', '2024-06-01T12:00', 5, 'May 1 - 4', 'May 26 - Jun 1'],
  ])('%s to %s makes %i buckets, %s to %s', async (start, end, count, first, last) => {
    const { short } = await labels(start, end);
    expect([short.length, short[0], short.at(-1)]).toEqual([count, first, last]);
  });

  it('a range over a change of the clock counts local days', async () => {
    // 743 hours from 1 to 31 March: 30 days on the calendar of New York and of UTC, less an hour.
    const zoned = { timeZone: 'America/New_York' };
    expect((await labels('2024-03-01', '2024-03-31', zoned)).short).toHaveLength(31);
    expect((await labels('2024-10-31T12:00', '2024-12-01T12:00', zoned)).short[0]).toBe('Oct 31 - Nov 2');
    expect((await labels('2024-10-31T12:00', '2024-12-01T11:59', zoned)).short[0]).toBe('Oct 31');
  });

  it.each([
    ['day', ['Dec 30', 'Dec 31', 'Jan 1'], ['Dec 30, 2024', 'Dec 31, 2024', 'Jan 1, 2025']],
    ['week', ['Dec 30 - Jan 1'], ['Dec 30, 2024 - Jan 1, 2025']],
    ['month', ['Dec 2024', 'Jan 2025'], ['Dec 2024', 'Jan 2025']],
    ['year', ['2024', '2025'], ['2024', '2025']],
  ])('a %s across the turn of the year says so', async (interval, short, full) => {
    expect(await labels('2024-12-30', '2025-01-01', { interval })).toEqual({ short, full });
  });

  it.each([
    [
      'Sunday',
      alice,
      ['Jan 1 - 6', 'Jan 7 - 13', 'Jan 14 - 20', 'Jan 21 - 27', 'Jan 28 - Feb 3', 'Feb 4 - 4'],
    ],
    ['Monday', bob, ['Jan 1 - 7', 'Jan 8 - 14', 'Jan 15 - 21', 'Jan 22 - 28', 'Jan 29 - Feb 4']],
    [
      'Sunday, where nobody has said',
      { userId: 103 },
      ['Jan 1 - 6', 'Jan 7 - 13', 'Jan 14 - 20', 'Jan 21 - 27', 'Jan 28 - Feb 3', 'Feb 4 - 4'],
    ],
  ])('weeks start as the profile says, clipped to the range: %s', async (_, asker, short) => {
    expect((await labels('2024-01-01', '2024-02-04', {}, asker)).short).toEqual(short);
  });

  it('writes weeks and months in full', async () => {
    expect((await labels('2024-01-29', '2024-02-11', { interval: 'week' }, bob)).full).toEqual([
      'Jan 29 - Feb 4, 2024',
      'Feb 5 - Feb 11, 2024',
    ]);
    expect((await labels('2024-12-29', '2025-01-11', { interval: 'week' })).full).toEqual([
      'Dec 29, 2024 - Jan 4, 2025',
      'Jan 5 - Jan 11, 2025',
    ]);
    expect((await labels('2024-01-31', '2024-02-01', { interval: 'month' })).full).toEqual([
      'Jan 2024',
      'Feb 2024',
    ]);
  });

  it('days with the same number in two months stay two', async () => {
    const { short } = await labels('2024-02-10', '2024-03-11');
    expect(short).toHaveLength(31);
    expect(new Set(short).size).toBe(31);
  });

  it.each([
    ['2024-02-14T23:59:59.999Z', 'UTC', 'Feb 14'],
    ['2024-02-15T00:00:00Z', 'UTC', 'Feb 15'],
    ['2024-02-15T04:59:59.999Z', 'America/New_York', 'Feb 14'],
    ['2024-02-15T05:00:00Z', 'America/New_York', 'Feb 15'],
    ['2024-02-14T18:15:00Z', 'Asia/Kathmandu', 'Feb 15'],
    ['2024-03-15T00:00:00Z', 'UTC', undefined],
  ])('today at %s in %s is %s', async (now, timeZone, day) => {
    const body = { scope: 'user', timeZone, columnFilters: [created('2024-02-12', '2024-02-16')] };
    const buckets = await people.ask('average-duration', body, { ...alice, now });
    expect(buckets.filter(({ isToday }) => isToday).map((bucket) => bucket.Date)).toEqual(day ? [day] : []);
    const [month] = await people.ask('csat-over-time', { ...body, interval: 'month' }, { ...alice, now });
    expect(month?.isToday).toBe(day !== undefined);
  });

  /** The days of creation that event-trends makes of these bookings. */
  async function days(timeZone: string, start: string, end: string, ...instants: readonly string[]) {
    const lines = instants.map((text, i) => `${i + 1} | ${text} | 2024-12-31 00:00`);
    const booked = world(bookings(['id | start | end', ...lines].join('\n')));
    const columnFilters = [created(start, end)];
    const buckets = await booked.ask('event-trends', { timeZone, columnFilters });
    return Object.fromEntries(buckets.map(({ Month, Created }) => [Month, Created]));
  }

  it('a day of 23 and one of 25 hours go from midnight to midnight', async () => {
    const spring = [
      '2024-03-30 22:59:59.999',
      '2024-03-30 23:00',
      '2024-03-31 21:59:59.999',
      '2024-03-31 22:00',
    ];
    expect(await days('Europe/Paris', '2024-03-30', '2024-04-01', ...spring)).toEqual({
      'Mar 30': 1,
      'Mar 31': 2,
      'Apr 1': 1,
    });
    const autumn = [
      '2024-10-26 21:59:59.999',
      '2024-10-26 22:00',
      '2024-10-27 22:59:59.999',
      '2024-10-27 23:00',
    ];
    expect(await days('Europe/Paris', '2024-10-26', '2024-10-28', ...autumn)).toEqual({
      'Oct 26': 1,
      'Oct 27': 2,
      'Oct 28': 1,
    });
  });

  it('a day whose midnight is skipped starts at its first instant', async () => {
    // 4 November 2018 began at 01:00 in Sao Paulo, 03:00 UTC.
    const around = [
      '2018-11-04 02:59:59.999',
      '2018-11-04 03:00',
      '2018-11-05 01:59:59.999',
      '2018-11-05 02:00',
    ];
    expect(await days('America/Sao_Paulo', '2018-11-03', '2018-11-05', ...around)).toEqual({
      'Nov 3': 1,
      'Nov 4': 2,
      'Nov 5': 1,
    });
  });

  it('a day that a zone left out has no bucket', async () => {
    // Apia went from 29 to 31 December 2011, at 10:00 UTC.
    const around = [
      '2011-12-29 10:00',
      '2011-12-30 09:59:59.999',
      '2011-12-30 10:00',
      '2011-12-31 09:59:59.999',
    ];
    expect(await days('Pacific/Apia', '2011-12-29', '2011-12-31', ...around)).toEqual({
      'Dec 29': 2,
      'Dec 31': 2,
    });
    expect(await days('Pacific/Apia', '2011-12-30', '2011-12-30', ...around)).toEqual({});
  });

  // At 00:01 of 7 November 2010, 02:31 UTC, clocks in St John's went back to 23:01 of the 6th.
  const fallenBack = [
    '2010-11-07 02:29:59.999',
    '2010-11-07 02:30',
    '2010-11-07 02:31',
    '2010-11-07 03:29:59.999',
    '2010-11-07 03:30',
    '2010-11-08 03:29:59.999',
    '2010-11-08 03:30',
  ];

  it('a day that has begun goes on where clocks fall back across midnight', async () => {
    expect(await days('America/St_Johns', '2010-11-06', '2010-11-08', ...fallenBack)).toEqual({
      'Nov 6': 1,
      'Nov 7': 5,
      'Nov 8': 1,
    });
  });

  it('also when the range starts in the hour that is read twice', async () => {
    const counts = await days('America/St_Johns', '2010-11-07T02:31:00Z', '2010-11-08', ...fallenBack);
    expect(counts).toEqual({ 'Nov 7': 4, 'Nov 8': 1 });
  });

  it('also when the range ends in it, and began later on the clock', async () => {
    const range = ['2010-11-07T02:30:59.999Z', '2010-11-07T02:31:00Z'] as const;
    expect(await days('America/St_Johns', ...range, ...fallenBack)).toEqual({ 'Nov 7': 1 });
  });

  it('has 5,000 buckets at most', async () => {
    const last = '2013-09-08';
    expect((await labels('2000-01-01', last, { interval: 'day' })).short).toHaveLength(5_000);
  });
});
