import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { created } from './filters.ts';
import { worldsOn } from './worlds.ts';

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);

  // One booking each hour of 8 to 12 March 2024, in UTC.
  const lines = Array.from({ length: 5 * 24 }, (_, i) => {
    const start = new Date(Date.UTC(2024, 2, 8, i)).toISOString().slice(0, 16).replace('T', ' ');
    return `${i + 1} | ${start} | 2024-04-01 00:00`;
  });
  const hourly = world(bookings(['id | start | end', ...lines].join('\n')));

  async function compare(semantics: 'documented' | 'calcom', timeZone: string, start: string, end: string) {
    const columnFilters = [created(start, end)];
    const answer = await hourly.ask('kpi-stats', { timeZone, columnFilters }, { semantics });
    const { startDate, endDate } = answer.previousRange;
    const { count, deltaPrevious } = answer.created;
    return [count, deltaPrevious, `${startDate} - ${endDate}`];
  }

  // One on the 28th, two on the 29th and two on the 31st, by the clock of Apia.
  const inApia = world(
    bookings(`
      id | start            | end
       1 | 2011-12-29 09:59 | 10:30
       2 | 2011-12-29 10:00 | 10:30
       3 | 2011-12-30 09:59 | 10:30
       4 | 2011-12-30 10:00 | 10:30
       5 | 2011-12-31 09:59 | 10:30`),
  );

  it.each([
    // 10 March has 23 hours in New York, the day before 24, and these are 05:00 to 05:00 of UTC.
    [
      'a day of 23 hours',
      'America/New_York',
      '2024-03-10',
      '2024-03-10',
      [23, -4.17, 'Mar 9, 2024 - Mar 9, 2024'],
    ],
    [
      'the day after it',
      'America/New_York',
      '2024-03-11',
      '2024-03-11',
      [24, 4.35, 'Mar 10, 2024 - Mar 10, 2024'],
    ],
    ['two days', 'UTC', '2024-03-10', '2024-03-11', [48, 0, 'Mar 8, 2024 - Mar 9, 2024']],
    [
      'whole days as instants',
      'UTC',
      '2024-03-11T00:00:00Z',
      '2024-03-11T23:59:59.999Z',
      [24, 0, 'Mar 10, 2024 - Mar 10, 2024'],
    ],
    [
      'whole days of another zone are none here',
      'America/New_York',
      '2024-03-10T00:00:00Z',
      '2024-03-10T23:59:59.999Z',
      [24, 0, 'Mar 8, 2024 - Mar 9, 2024'],
    ],
    [
      'six hours',
      'UTC',
      '2024-03-10T06:00:00Z',
      '2024-03-10T11:59:59.999Z',
      [6, 0, 'Mar 10, 2024 - Mar 10, 2024'],
    ],
    [
      'an instant included at the end',
      'UTC',
      '2024-03-10T06:00:00Z',
      '2024-03-10T12:00:00Z',
      [7, 16.67, 'Mar 9, 2024 - Mar 10, 2024'],
    ],
  ])('documented: %s', async (_, timeZone, start, end, expected) => {
    expect(await compare('documented', timeZone, start, end)).toEqual(expected);
  });

  it.each([
    ['a day goes back by nothing', 'UTC', '2024-03-10', '2024-03-10', [24, 0, 'Mar 10, 2024 - Mar 10, 2024']],
    ['two days go back by one', 'UTC', '2024-03-11', '2024-03-12', [48, 0, 'Mar 10, 2024 - Mar 11, 2024']],
    // These 47 hours go back by 24.
    [
      'days of 24 hours',
      'America/New_York',
      '2024-03-10',
      '2024-03-11',
      [47, 0, 'Mar 9, 2024 - Mar 10, 2024'],
    ],
    [
      'six hours go back by nothing',
      'UTC',
      '2024-03-10T06:00:00Z',
      '2024-03-10T11:59:59.999Z',
      [6, 0, 'Mar 10, 2024 - Mar 10, 2024'],
    ],
    [
      '24 hours and their last instant go back by one day',
      'UTC',
      '2024-03-08T06:00:00Z',
      '2024-03-09T06:00:00Z',
      [25, 257.14285714285717, 'Mar 7, 2024 - Mar 8, 2024'],
    ],
  ])('calcom: %s', async (_, timeZone, start, end, expected) => {
    expect(await compare('calcom', timeZone, start, end)).toEqual(expected);
  });

  it.each([
    // Apia has no 30 December 2011; days are counted on the calendar all the same.
    ['after the day left out', '2011-12-31', '2011-12-31', [2, 100, 'Dec 30, 2011 - Dec 30, 2011']],
    ['around the day left out', '2011-12-29', '2011-12-31', [4, 300, 'Dec 26, 2011 - Dec 28, 2011']],
    ['the day left out', '2011-12-30', '2011-12-30', [0, -100, 'Dec 29, 2011 - Dec 29, 2011']],
  ])('documented, in a zone that left out a day: %s', async (_, start, end, expected) => {
    const answer = await inApia.ask('kpi-stats', {
      timeZone: 'Pacific/Apia',
      columnFilters: [created(start, end)],
    });
    const { startDate, endDate } = answer.previousRange;
    const { count, deltaPrevious } = answer.created;
    expect([count, deltaPrevious, `${startDate} - ${endDate}`]).toEqual(expected);
  });

  it.each(['America/New_York', 'Pacific/Apia'])(
    'the whole of time has a period before it in %s',
    async (timeZone) => {
      const columnFilters = [created('1970-01-01', '2199-12-31')];
      for (const semantics of ['documented', 'calcom'] as const) {
        const answer = await hourly.ask('kpi-stats', { timeZone, columnFilters }, { semantics });
        expect(answer.created.count).toBe(120);
        const years = await hourly.ask('event-trends', { timeZone, columnFilters }, { semantics });
        expect(years.map((year) => [year.Month, year.Created]).filter(([, count]) => count !== 0)).toEqual([
          ['2024', 120],
        ]);
        expect(years).toHaveLength(230);
        if (semantics === 'documented') {
          expect(answer.previousRange).toEqual({ startDate: 'Jan 1, 1740', endDate: 'Dec 31, 1969' });
        }
      }
    },
  );
});
