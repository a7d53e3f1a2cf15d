import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { textual } from './filters.ts';
import { worldsOn } from './worlds.ts';

const people = {
  users: [
    { id: 201, name: 'Ann 100%', email: 'Ann@One.test' },
    { id: 202, name: 'ann_lee', email: 'lee@one.test' },
    { id: 203, name: 'Back\\slash', email: 'back@two.test' },
    { id: 204, name: '', email: 'empty@two.test' },
    { id: 205, name: null, email: 'null@two.test' },
    { id: 206, name: 'Änne', email: 'aenne@three.test' },
  ],
  EventType: [
    { id: 11, slug: 'a', userId: 201 },
    { id: 12, slug: 'b', userId: 202 },
    { id: 14, slug: 'b', userId: 203, parentId: 12 },
  ],
};

// Nobody is 299, and booking 8 has no host: neither has a name or an e-mail.
const booked = bookings(`
  id | start            | end   | userId | eventTypeId | status        | paid  | rating
   1 | 2024-02-01 09:00 | 09:30 | 201    | 11          | accepted      | true  | 5
   2 | 2024-02-01 09:00 | 09:30 | 202    | 12          | pending       | false | 4
   3 | 2024-02-01 09:00 | 09:30 | 203    | 14          | awaiting_host | -     | 3
   4 | 2024-02-01 09:00 | 09:30 | 204    | -           | cancelled     | true  | -
   5 | 2024-02-01 09:00 | 09:30 | 205    | 99          | rejected      | false | 1
   6 | 2024-02-01 09:00 | 09:30 | 206    | 11          | accepted      | -     | -
   7 | 2024-02-01 09:00 | 09:30 | 299    | 12          | accepted      | true  | 4
   8 | 2024-02-01 09:00 | 09:30 | -      | -           | cancelled     | true  | 2
`);

const all = [1, 2, 3, 4, 5, 6, 7, 8];
const name = (operator: string, operand?: string) => textual('userName', operator, operand);
const email = (operator: string, operand?: string) => textual('userEmail', operator, operand);
const chosen = (id: string, ...data: (string | number)[]) => ({ id, value: { type: 'ms', data } });
const single = (id: string, data: string | number) => ({ id, value: { type: 'ss', data } });
const rating = (operator: string, operand: number) => ({
  id: 'rating',
  value: { type: 'n', data: { operator, operand } },
});

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(people, booked);

  it.each([
    [name('equals', 'ann_lee'), [2]],
    [name('equals', 'Ann_Lee'), []],
    [name('equals', ''), [4]],
    [name('notEquals', 'ann_lee'), [1, 3, 4, 5, 6, 7, 8]],
    [name('contains', 'ann'), [1, 2]],
    [name('contains', 'ANN'), [1, 2]],
    [name('contains', 'ÄN'), [6]],
    [name('contains', ''), [1, 2, 3, 4, 6]],
    [name('contains', '%'), [1]],
    [name('contains', '_'), [2]],
    [name('contains', '\\'), [3]],
    [name('contains', '\\s'), [3]],
    [name('contains', 'a%e'), []],
    [name('notContains', 'ann'), [3, 4, 5, 6, 7, 8]],
    [name('notContains', '%'), [2, 3, 4, 5, 6, 7, 8]],
    [name('notContains', ''), [5, 7, 8]],
    [name('startsWith', 'ANN'), [1, 2]],
    [name('startsWith', '%'), []],
    [name('startsWith', 'back\\'), [3]],
    [name('startsWith', ''), [1, 2, 3, 4, 6]],
    [name('endsWith', '%'), [1]],
    [name('endsWith', '_LEE'), [2]],
    [name('endsWith', 'nn'), []],
    [name('isEmpty'), [4, 5, 7, 8]],
    [name('isEmpty', 'ignored'), [4, 5, 7, 8]],
    [name('isNotEmpty'), [1, 2, 3, 6]],
    [email('equals', 'Ann@One.test'), [1]],
    [email('equals', 'ann@one.test'), []],
    [email('endsWith', '@one.TEST'), [1, 2]],
    [email('notContains', 'two'), [1, 2, 6, 7, 8]],
    [email('isEmpty'), [7, 8]],
    [email('isNotEmpty'), [1, 2, 3, 4, 5, 6]],
    [chosen('eventTypeId', 12), [2, 3, 7]],
    [chosen('eventTypeId', '12', 11), [1, 2, 3, 6, 7]],
    [chosen('eventTypeId', 14), [3]],
    [chosen('eventTypeId', 99), [5]],
    [chosen('eventTypeId', 12345), []],
    [chosen('eventTypeId'), all],
    [single('userId', 203), [3]],
    [single('userId', '203'), [3]],
    [single('userId', 299), [7]],
    [single('userId', 1), []],
    [chosen('status', 'accepted'), [1, 6, 7]],
    [chosen('status', 'pending', 'awaiting_host'), [2, 3]],
    [chosen('status', 'cancelled', 'rejected', 'rejected'), [4, 5, 8]],
    [chosen('status'), all],
    [single('paid', 'true'), [1, 4, 7, 8]],
    [single('paid', 'false'), [2, 3, 5, 6]],
    [rating('eq', 4), [2, 7]],
    [rating('neq', 4), [1, 3, 5, 8]],
    [rating('gt', 3), [1, 2, 7]],
    [rating('gte', 3), [1, 2, 3, 7]],
    [rating('lt', 3), [5, 8]],
    [rating('lte', 3), [3, 5, 8]],
    [rating('gt', 3.5), [1, 2, 7]],
    [rating('eq', 3.5), []],
    [rating('lt', -1e300), []],
    [rating('lt', 1e300), [1, 2, 3, 5, 7, 8]],
  ])('%j', async (filter, ids) => {
    const body = { columnFilters: [filter], sorting: [{ id: 'id', desc: false }] };
    for (const semantics of ['documented', 'calcom'] as const) {
      const answer = await world.ask('rows', body, { semantics });
      expect(answer.data.map(({ id }) => id)).toEqual(ids);
    }
  });

  it('all filters must hold, also when an id is given twice', async () => {
    const ids = async (...columnFilters: object[]) => {
      const { data } = await world.ask('rows', { columnFilters, sorting: [{ id: 'id', desc: false }] });
      return data.map(({ id }) => id);
    };
    expect(await ids(single('paid', 'true'), chosen('status', 'accepted'))).toEqual([1, 7]);
    expect(await ids(rating('gt', 1), rating('lt', 4))).toEqual([3, 8]);
    expect(await ids(single('userId', 201), single('userId', 202))).toEqual([]);
    expect(
      await ids(chosen('status', 'accepted', 'pending'), chosen('status', 'pending', 'rejected')),
    ).toEqual([2]);
    expect(await ids()).toEqual(all);
  });

  it('filters hold for every number of a question, the period before included', async () => {
    const columnFilters = [
      single('paid', 'true'),
      { id: 'createdAt', value: { type: 'dr', data: { startDate: '2024-02-02', endDate: '2024-02-02' } } },
    ];
    const { created } = await world.ask('kpi-stats', { columnFilters });
    expect(created).toEqual({ count: 0, deltaPrevious: -100 });
    const hours = await world.ask('by-hour', { columnFilters: columnFilters.slice(0, 1) });
    expect(hours[9]).toEqual({ hour: 9, count: 2 });
  });
});
