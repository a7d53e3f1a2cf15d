import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { february, fortnight } from './february.ts';
import { created } from './filters.ts';
import { worldsOn } from './worlds.ts';

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inFebruary = world(february);
  const empty = world(bookings('id | start | end'));

  async function range(compareWith: string, timeZone: string, start: string, end: string) {
    const body = { timeZone, columnFilters: [created(start, end)], compareWith };
    const answers = await Promise.all(
      (['documented', 'calcom'] as const).map((semantics) => empty.ask('kpi-stats', body, { semantics })),
    );
    const [documented, calcom] = answers.map(({ previousRange }) => previousRange);
    expect(calcom).toEqual(documented);
    const { startDate, endDate, from, to } = documented ?? {};
    return [`${startDate} - ${endDate}`, from, to];
  }

  it.each([
    ['a day', 'UTC', '2024-03-13', '2024-03-13', 'Mar 6, 2024 - Mar 6, 2024', '03-06T00:00', '03-06T23:59'],
    ['a week', 'UTC', '2024-03-11', '2024-03-17', 'Mar 4, 2024 - Mar 10, 2024', '03-04T00:00', '03-10T23:59'],
    [
      'eight days',
      'UTC',
      '2024-03-11',
      '2024-03-18',
      'Feb 26, 2024 - Mar 4, 2024',
      '02-26T00:00',
      '03-04T23:59',
    ],
    // The clocks of New York go forward on 10 March.
    [
      'days over a change',
      'America/New_York',
      '2024-03-11',
      '2024-03-17',
      'Mar 4, 2024 - Mar 10, 2024',
      '03-04T05:00',
      '03-11T03:59',
    ],
    [
      'a time of day over a change',
      'America/New_York',
      '2024-03-11T09:00',
      '2024-03-11T16:59:59.999',
      'Mar 4, 2024 - Mar 4, 2024',
      '03-04T14:00',
      '03-04T21:59',
    ],
    [
      'a time that the clocks leave out',
      'America/New_York',
      '2024-03-17T02:30',
      '2024-03-17T02:59:59.999',
      'Mar 10, 2024 - Mar 10, 2024',
      '03-10T07:30',
      '03-10T07:59',
    ],
    [
      'a start that the clocks leave out',
      'America/New_York',
      '2024-03-17T02:30',
      '2024-03-17T03:09:59.999',
      'Mar 10, 2024 - Mar 10, 2024',
      '03-10T07:30',
      '03-10T08:09',
    ],
    [
      'a week to the instant',
      'UTC',
      '2024-03-11T09:00',
      '2024-03-18T08:59:59.999',
      'Mar 4, 2024 - Mar 11, 2024',
      '03-04T09:00',
      '03-11T08:59',
    ],
    [
      'an instant more',
      'UTC',
      '2024-03-11T09:00',
      '2024-03-18T09:00',
      'Feb 26, 2024 - Mar 4, 2024',
      '02-26T09:00',
      '03-04T09:00',
    ],
  ])('weekdays: %s goes back by whole weeks', async (_, timeZone, start, end, days, from, to) => {
    const [told, first, last] = await range('weekdays', timeZone, start, end);
    expect([told, first?.slice(5, 16), last?.slice(5, 16)]).toEqual([days, from, to]);
  });

  it.each([
    [
      'a month',
      'UTC',
      '2024-03-01',
      '2024-03-31',
      'Mar 1, 2023 - Mar 31, 2023',
      '2023-03-01T00:00',
      '2023-03-31T23:59',
    ],
    [
      '29 February is the 28th',
      'UTC',
      '2024-02-29',
      '2024-02-29',
      'Feb 28, 2023 - Feb 28, 2023',
      '2023-02-28T00:00',
      '2023-02-28T23:59',
    ],
    [
      'a leap February',
      'UTC',
      '2024-02-01',
      '2024-02-29',
      'Feb 1, 2023 - Feb 28, 2023',
      '2023-02-01T00:00',
      '2023-02-28T23:59',
    ],
    [
      'the same dates, no day more',
      'UTC',
      '2025-02-01',
      '2025-02-28',
      'Feb 1, 2024 - Feb 28, 2024',
      '2024-02-01T00:00',
      '2024-02-28T23:59',
    ],
    // It is summer in Paris on 30 March 2024, and winter a year before, on the 26th, until two o'clock.
    [
      'days of another offset',
      'Europe/Paris',
      '2024-03-31',
      '2024-04-01',
      'Mar 31, 2023 - Apr 1, 2023',
      '2023-03-30T22:00',
      '2023-04-01T21:59',
    ],
    [
      'a time of day',
      'Europe/Paris',
      '2024-03-27T10:00',
      '2024-03-27T10:59:59.999',
      'Mar 27, 2023 - Mar 27, 2023',
      '2023-03-27T08:00',
      '2023-03-27T08:59',
    ],
  ])('year: %s', async (_, timeZone, start, end, days, from, to) => {
    const [told, first, last] = await range('year', timeZone, start, end);
    expect([told, first?.slice(0, 16), last?.slice(0, 16)]).toEqual([days, from, to]);
  });

  it('a day that the zone left out has no instant, and says so', async () => {
    // Apia had no 30 December 2011.
    const [told, from, to] = await range('weekdays', 'Pacific/Apia', '2012-01-06', '2012-01-06');
    expect([told, from, to]).toEqual([
      'Dec 30, 2011 - Dec 30, 2011',
      '2011-12-30T10:00:00.000Z',
      '2011-12-30T09:59:59.999Z',
    ]);
  });

  it('tells the value of each measure then, and takes the changes from it', async () => {
    const answer = await inFebruary.ask('kpi-stats', { ...fortnight, compareWith: 'weekdays' });
    expect(answer.created).toEqual({ count: 12, deltaPrevious: 200, previous: 4 });
    expect(answer.rating).toEqual({ count: 4, deltaPrevious: 14.29, previous: 3.5 });
    expect(answer.csat).toEqual({ count: 66.67, deltaPrevious: 33.33, previous: 50 });
    expect(answer.previousRange).toEqual({
      startDate: 'Jan 22, 2024',
      endDate: 'Feb 4, 2024',
      from: '2024-01-22T00:00:00.000Z',
      to: '2024-02-04T23:59:59.999Z',
    });
  });

  it('what was then is told in the definitions of Cal.com, too, where there is nothing now', async () => {
    const body = { columnFilters: [created('2024-02-20', '2024-02-23')], compareWith: 'weekdays' };
    const answer = await inFebruary.ask('kpi-stats', body, { semantics: 'calcom' });
    expect(answer.empty).toBe(true);
    expect(answer.created).toEqual({ count: 0, deltaPrevious: 0, previous: 4 });
    expect(answer.no_show).toEqual({ count: 0, deltaPrevious: 0, previous: 1 });
  });

  it('anything else to compare with is refused', async () => {
    const body = { scope: 'org', timeZone: 'UTC', ...fortnight, compareWith: 'month' };
    const { code, text } = await inFebruary.refusal('kpi-stats', body);
    expect(code).toBe('BadRequestException');
    for (const word of ['compareWith', 'previous', 'weekdays', 'year']) expect(text).toContain(word);
  });
});
