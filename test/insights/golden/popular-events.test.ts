import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { starting } from './filters.ts';
import { worldsOn } from './worlds.ts';

/** `14 x3`: three bookings of event type 14. */
function booked(...types: readonly string[]) {
  const all = types.flatMap((text) => {
    const [type = '', times = ''] = text.split(' x');
    return Array<string>(Number(times)).fill(type);
  });
  const lines = all.map((type, i) => `${i + 1} | 2024-02-01 09:00 | 09:30 | ${type} | cancelled`);
  return bookings(`id | start | end | eventTypeId | status\n${lines.join('\n')}`);
}

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);

  it('popular-events names a type by its team or its person, and by its slug alone without either', async () => {
    const EventType = [
      ...(cast.EventType ?? []),
      { id: 15, slug: 'chat', userId: 104 },
      { id: 16, slug: 'walk', userId: 999 },
    ];
    const popular = world(cast, { EventType }, booked('11 x3', '12 x3', '13 x2', '14 x4', '15 x1', '16 x1'));
    expect(await popular.ask('popular-events', {})).toEqual([
      { eventTypeId: 14, eventTypeName: 'bob/demo', count: 4 },
      { eventTypeId: 11, eventTypeName: 'alice/intro', count: 3 },
      { eventTypeId: 12, eventTypeName: 'sales/demo', count: 3 },
      { eventTypeId: 13, eventTypeName: 'help', count: 2 },
      { eventTypeId: 15, eventTypeName: 'chat', count: 1 },
      { eventTypeId: 16, eventTypeName: 'walk', count: 1 },
    ]);
    const elsewhere = { columnFilters: [starting('2024-03-01', null)] };
    expect(await popular.ask('popular-events', elsewhere)).toEqual([]);
  });

  it('popular-events lists ten, ties by id, and leaves out a deleted type before it counts to ten', async () => {
    const EventType = Array.from({ length: 12 }, (_, i) => ({ id: 31 + i, slug: `type-${31 + i}` }));
    const types = EventType.map(({ id }) => `${id} x${id === 42 ? 2 : 1}`);
    const answer = await world({ EventType }, booked('99 x5', ...types)).ask('popular-events', {});
    expect(answer.map(({ eventTypeId, count }) => [eventTypeId, count])).toEqual([
      [42, 2],
      ...[31, 32, 33, 34, 35, 36, 37, 38, 39].map((id) => [id, 1]),
    ]);
  });
});
