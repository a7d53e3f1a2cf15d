import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { february, fortnight } from './february.ts';
import { worldsOn } from './worlds.ts';

const mixed = bookings(`
  id | start            | end   | created          | rating | userId | title | status    | rescheduled | noShowHost | paid
   1 | 2024-02-01 09:00 | 09:30 | 2024-01-05 00:00 | 3      | 102    | b     | accepted  | -           | true       | true
   2 | 2024-02-02 09:00 | 09:45 | 2024-01-04 00:00 | -      | -      | -     | cancelled | -           | -          | -
   3 | 2024-02-03 09:00 | 10:30 | 2024-01-05 00:00 | 5      | 101    | B     | cancelled | true        | false      | false
   4 | 2024-01-31 09:00 | 09:15 | 2024-01-06 00:00 | -      | 299    | a     | pending   | -           | -          | true
   5 | 2024-02-20 09:00 | 09:15 | 2024-01-05 00:00 | 3      | 103    | é     | accepted  | -           | -          | false
`);

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inFebruary = world(february);

  it.each([
    ['created', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]],
    ['scheduled', [10, 11], [8, 10]],
    ['completed', [1, 2, 9, 12], [1, 2, 5, 6, 7, 12]],
    ['rescheduled', [3], [3]],
    ['cancelled', [4, 5], [4]],
    ['rejected', [6], []],
    ['pending', [7, 8], []],
    ['no_show', [12], [12]],
    ['no_show_guest', [2, 2], [2, 2]],
    ['rating', [1, 2, 12], [1, 2, 12]],
    ['csat', [1, 2], [1, 2]],
    ['duration', [1, 2, 9, 10, 11, 12], []],
  ] as const)('rows lists the bookings behind %s', async (metric, documented, calcom) => {
    const body = { ...fortnight, select: { metric }, sorting: [{ id: 'id', desc: false }] };
    for (const [semantics, ids] of Object.entries({ documented, calcom } as const)) {
      const answer = await inFebruary.ask('rows', body, { semantics: semantics as 'calcom' });
      expect([answer.total, answer.data.map(({ id }) => id)]).toEqual([ids.length, ids]);
    }
  });

  it('a row says its class by the definitions; one that ends now has none in those of Cal.com', async () => {
    const body = { ...fortnight, sorting: [{ id: 'id', desc: false }] };
    const classes = async (semantics: 'documented' | 'calcom') =>
      (await inFebruary.ask('rows', body, { semantics })).data.map(({ timeStatus }) => timeStatus);
    const [done, moved, gone, soon] = ['completed', 'rescheduled', 'cancelled', 'scheduled'];
    const asked = ['rejected', 'pending', 'pending'];
    expect(await classes('documented')).toEqual([
      done,
      done,
      moved,
      gone,
      gone,
      ...asked,
      done,
      soon,
      soon,
      done,
    ]);
    expect(await classes('calcom')).toEqual([
      done,
      done,
      moved,
      gone,
      done,
      done,
      done,
      soon,
      null,
      soon,
      done,
    ]);
  });

  it('no_show_guest lists one row for each guest who did not come', async () => {
    const { data } = await inFebruary.ask('rows', { ...fortnight, select: { metric: 'no_show_guest' } });
    expect(
      data.map(({ id, guestName, guestEmail, noShowGuests, noShowGuestsCount }) => ({
        id,
        guestName,
        guestEmail,
        noShowGuests,
        noShowGuestsCount,
      })),
    ).toEqual(
      ['Bob', 'Ann'].map((name) => ({
        id: 2,
        guestName: name,
        guestEmail: `${name.toLowerCase()}@guest.test`,
        noShowGuests: 'Bob (bob@guest.test); Ann (ann@guest.test)',
        noShowGuestsCount: 2,
      })),
    );
  });

  it('rows lists the bookings of an hour: accepted ones, by the clock of the zone', async () => {
    const at = async (hour: number, timeZone: string) =>
      (await inFebruary.ask('rows', { ...fortnight, timeZone, select: { hour } })).data.map(({ id }) => id);
    expect(await at(9, 'UTC')).toEqual([12]);
    expect(await at(10, 'UTC')).toEqual([2, 1]);
    expect(await at(16, 'Asia/Kathmandu')).toEqual([]);
    expect(await at(15, 'Asia/Kathmandu')).toEqual([2, 1]);
    expect(await at(17, 'Asia/Kathmandu')).toEqual([10, 9]);
  });

  it('a bucket is one of a chart, which is about a range with both ends', async () => {
    const bucket = { from: '2024-02-06T00:00:00.000Z', to: '2024-02-07T09:00:00.000Z' };
    const select = { metric: 'created', bucket };
    const { data } = await inFebruary.ask('rows', { ...fortnight, select });
    expect(data.map(({ id }) => id)).toEqual([3, 2]);
    const { text } = await inFebruary.refusal('rows', { scope: 'org', timeZone: 'UTC', select });
    expect(text).toContain('date filter');
  });

  const sortable = world(cast, mixed);
  const sorted = async (...sorting: readonly string[]) => {
    const columns = sorting.map((text) => ({ id: text.replace('-', ''), desc: text.startsWith('-') }));
    return (await sortable.ask('rows', { sorting: columns })).data.map(({ id }) => id);
  };

  it.each([
    [[], [4, 5, 3, 1, 2]],
    [['createdAt'], [2, 5, 3, 1, 4]],
    [['rating'], [5, 1, 3, 4, 2]],
    [['-rating'], [4, 2, 3, 5, 1]],
    [
      ['rating', 'id'],
      [1, 5, 3, 2, 4],
    ],
    [
      ['rating', '-startTime'],
      [5, 1, 3, 2, 4],
    ],
    [['title'], [3, 4, 1, 5, 2]],
    [['-title'], [2, 5, 1, 4, 3]],
    [['userEmail'], [3, 1, 5, 4, 2]],
    [['userUsername'], [3, 1, 5, 4, 2]],
    [['timeStatus'], [2, 1, 4, 3, 5]],
    [['-endTime'], [5, 3, 2, 1, 4]],
    [['noShowHost'], [3, 1, 5, 4, 2]],
    [['-noShowHost'], [5, 4, 2, 1, 3]],
    [['paid'], [5, 3, 2, 4, 1]],
    [['-uid'], [5, 4, 3, 2, 1]],
  ])(
    'rows sorts by %s, nulls last going up and first going down, ties by the later booking',
    async (by, ids) => {
      expect(await sorted(...by)).toEqual(ids);
    },
  );

  it('rows are read page by page, each with the total', async () => {
    const page = async (offset: number, limit: number) => {
      const { total, data } = await sortable.ask('rows', {
        offset,
        limit,
        sorting: [{ id: 'rating', desc: false }],
      });
      return [total, data.map(({ id }) => id)];
    };
    expect(await page(0, 2)).toEqual([5, [5, 1]]);
    expect(await page(2, 2)).toEqual([5, [3, 4]]);
    expect(await page(4, 2)).toEqual([5, [2]]);
    expect(await page(5, 2)).toEqual([5, []]);
    expect(await page(1_000_000, 1_000)).toEqual([5, []]);
  });

  it('without a limit rows holds the hundred newest', async () => {
    const lines = Array.from({ length: 130 }, (_, i) => `${i + 1} | 2024-02-01 09:00 | 09:30`);
    const answer = await world(bookings(['id | start | end', ...lines].join('\n'))).ask('rows', {});
    expect([answer.total, answer.data.length, answer.data[0]?.id, answer.data[99]?.id]).toEqual([
      130, 100, 130, 31,
    ]);
  });
});
