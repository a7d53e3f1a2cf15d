import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { type Asker, worldsOn } from '../worlds.ts';
import { acme, february } from './acme.ts';

/** Bob's weeks start on Monday; nobody has said when an operator's start. */
const bob: Asker = { userId: 102, operator: true };

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(acme);

  /** Each bucket as its label, submissions, routed and accepted. */
  async function funnel(body: object, asker: Asker = {}) {
    const buckets = await world.ask('funnel', { ...february, ...body }, asker);
    return buckets.map((b) => [b.name, b.totalSubmissions, b.successfulRoutings, b.acceptedBookings]);
  }

  it.each(['documented', 'calcom'] as const)(
    'counts day by day who answered, who booked, and whose booking is neither cancelled nor rejected: %s',
    async (semantics) => {
      expect(await funnel({}, { semantics })).toEqual([
        ['Feb 1', 1, 1, 1],
        ['Feb 2', 2, 1, 1],
        ['Feb 3', 0, 0, 0],
        ['Feb 4', 0, 0, 0],
        ['Feb 5', 2, 1, 0],
        ['Feb 6', 2, 2, 1],
        ['Feb 7', 0, 0, 0],
        ['Feb 8', 2, 1, 1],
        ['Feb 9', 0, 0, 0],
        ['Feb 10', 0, 0, 0],
        ['Feb 11', 1, 1, 1],
        ['Feb 12', 1, 0, 0],
      ]);
    },
  );

  it('weeks start as the profile says, Sunday where it says nothing, clipped to the window', async () => {
    expect(await funnel({ interval: 'week' })).toEqual([
      ['Feb 1 - 3', 3, 2, 2],
      ['Feb 4 - 10', 6, 4, 2],
      ['Feb 11 - 12', 2, 1, 1],
    ]);
    expect(await funnel({ interval: 'week' }, bob)).toEqual([
      ['Feb 1 - 4', 3, 2, 2],
      ['Feb 5 - 11', 7, 5, 3],
      ['Feb 12 - 12', 1, 0, 0],
    ]);
  });

  it('the length of the window makes the buckets, as in the other charts', async () => {
    const names = async (startDate: string, endDate: string) =>
      (await funnel({ startDate, endDate })).map(([name]) => name);
    expect(await names('2024-02-01', '2024-03-02')).toHaveLength(31);
    expect(await names('2024-02-01', '2024-03-03')).toEqual([
      'Feb 1 - 3',
      'Feb 4 - 10',
      'Feb 11 - 17',
      'Feb 18 - 24',
      'Feb 25 - Mar 2',
      'Mar 3 - 3',
    ]);
    expect(await funnel({ startDate: '2024-01-01', endDate: '2024-04-01' })).toEqual([
      ['Jan', 0, 0, 0],
      ['Feb', 11, 7, 5],
      ['Mar', 0, 0, 0],
      ['Apr', 0, 0, 0],
    ]);
    expect(await funnel({ startDate: '2023-01-01', endDate: '2024-12-31' })).toEqual([
      ['2023', 0, 0, 0],
      ['2024', 11, 7, 5],
    ]);
  });

  it('a response falls on its day in the asked zone', async () => {
    // In Kathmandu it is 05:00 on 12 February when the tenth comes.
    const days = await funnel({ startDate: '2024-02-10', timeZone: 'Asia/Kathmandu' });
    expect(days).toEqual([
      ['Feb 10', 0, 0, 0],
      ['Feb 11', 0, 0, 0],
      ['Feb 12', 2, 1, 1],
    ]);
    const inNewYork = await funnel({ startDate: '2024-02-10', timeZone: 'America/New_York' });
    expect(inNewYork).toEqual([
      ['Feb 10', 0, 0, 0],
      ['Feb 11', 2, 1, 1],
      ['Feb 12', 0, 0, 0],
    ]);
  });

  it('a bucket says its full name and whether it is today', async () => {
    const answer = await world.ask('funnel', { startDate: '2024-02-14', endDate: '2024-02-16' });
    expect(answer).toMatchObject([
      { name: 'Feb 14', formattedDateFull: 'Feb 14, 2024', isToday: false },
      { name: 'Feb 15', formattedDateFull: 'Feb 15, 2024', isToday: true },
      { name: 'Feb 16', formattedDateFull: 'Feb 16, 2024', isToday: false },
    ]);
  });

  it('filters hold in every bucket', async () => {
    const value = { type: 'ss', data: 'form_help' };
    const columnFilters = [{ id: 'formId', value }];
    expect(await funnel({ interval: 'month', columnFilters })).toEqual([['Feb', 4, 3, 2]]);
  });

  it('more than 5,000 buckets are refused', async () => {
    const { code, text } = await world.refusal('funnel', {
      scope: 'org',
      startDate: '2000-01-01',
      endDate: '2013-09-09',
      interval: 'day',
    });
    expect(code).toBe('BadRequestException');
    for (const word of ['interval', '5000', 'day']) expect(text).toContain(word);
  });
});
