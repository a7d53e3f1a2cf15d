import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { type Asker, worldsOn } from '../worlds.ts';
import { acme, february } from './acme.ts';

const page = { ...february, offset: 0, limit: 100 };

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(acme);
  const ask = (body: object = {}, asker?: Asker) => world.ask('form-responses', { ...page, ...body }, asker);
  const idsOf = async (body: object = {}, asker?: Asker) => (await ask(body, asker)).data.map(({ id }) => id);

  it.each(['documented', 'calcom'] as const)('tells the newest response first: %s', async (semantics) => {
    const { total, data } = await ask({}, { semantics });
    expect([total, data.map(({ id }) => id)]).toEqual([11, [12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]]);
  });

  const sorted = (...sorting: readonly string[]) =>
    idsOf({ sorting: sorting.map((text) => ({ id: text.replace('-', ''), desc: text.startsWith('-') })) });

  it.each([
    [[], [12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    [['id'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]],
    [['createdAt'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]],
    [['formId'], [10, 7, 6, 5, 12, 9, 8, 4, 3, 2, 1]],
    [
      ['formName', 'id'],
      [5, 6, 7, 10, 1, 2, 3, 4, 8, 9, 12],
    ],
    [['formTeamId'], [12, 9, 8, 4, 3, 2, 1, 10, 7, 6, 5]],
    [['-formUserId'], [10, 7, 6, 5, 12, 9, 8, 4, 3, 2, 1]],
    [['-bookingUid'], [12, 9, 5, 3, 10, 8, 7, 6, 4, 2, 1]],
    [['bookingId'], [1, 2, 4, 6, 7, 8, 10, 12, 9, 5, 3]],
    [['bookingStatusOrder'], [10, 8, 1, 2, 7, 4, 6, 12, 9, 5, 3]],
    [['-bookingStatusOrder'], [12, 9, 5, 3, 6, 4, 7, 2, 10, 8, 1]],
    [['bookingStatus'], [10, 8, 1, 7, 4, 2, 6, 12, 9, 5, 3]],
    [['-bookingStatus'], [12, 9, 5, 3, 6, 2, 4, 7, 10, 8, 1]],
    [['bookingCreatedAt'], [1, 2, 4, 6, 7, 8, 10, 12, 9, 5, 3]],
    [['-bookingStartTime'], [12, 9, 5, 3, 10, 8, 7, 6, 4, 2, 1]],
    [['bookingUserId'], [4, 1, 2, 7, 6, 8, 12, 10, 9, 5, 3]],
    [['bookingUserName'], [4, 1, 2, 7, 6, 12, 10, 9, 8, 5, 3]],
    [['-bookingUserAvatarUrl'], [12, 10, 9, 8, 5, 4, 3, 2, 1, 7, 6]],
    [['bookingAssignmentReason'], [2, 4, 1, 6, 12, 10, 9, 8, 7, 5, 3]],
    [['-bookingAssignmentReason'], [12, 10, 9, 8, 7, 5, 3, 6, 1, 4, 2]],
    [['eventTypeId'], [4, 2, 1, 10, 6, 8, 12, 9, 7, 5, 3]],
    [['eventTypeParentId'], [6, 12, 10, 9, 8, 7, 5, 4, 3, 2, 1]],
    [['eventTypeSchedulingType'], [10, 4, 2, 1, 12, 9, 8, 7, 6, 5, 3]],
    [['utm_source'], [2, 1, 12, 10, 9, 8, 7, 6, 5, 4, 3]],
    [
      ['-bookingStatusOrder', 'createdAt'],
      [3, 5, 9, 12, 6, 4, 7, 2, 1, 8, 10],
    ],
  ])('sorts by %s, nulls last going up and first going down, ties by the later response', async (by, ids) => {
    expect(await sorted(...by)).toEqual(ids);
  });

  it('responses are read page by page, each with the total', async () => {
    const read = async (offset: number, limit: number) => {
      const { total, data } = await ask({ offset, limit });
      return [total, data.map(({ id }) => id)];
    };
    expect(await read(0, 4)).toEqual([11, [12, 10, 9, 8]]);
    expect(await read(4, 4)).toEqual([11, [7, 6, 5, 4]]);
    expect(await read(8, 4)).toEqual([11, [3, 2, 1]]);
    expect(await read(11, 4)).toEqual([11, []]);
    expect(await read(1_000_000, 100)).toEqual([11, []]);
  });

  it('filters hold for rows and total', async () => {
    const columnFilters = [{ id: 'bookingUserId', value: { type: 'ms', data: [101, 103] } }];
    const { total, data } = await ask({ columnFilters, limit: 3 });
    expect([total, data.map(({ id }) => id)]).toEqual([4, [7, 6, 4]]);
  });
});
