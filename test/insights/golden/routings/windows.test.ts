import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { type Asker, worldsOn } from '../worlds.ts';
import { dated } from './asked-filters.ts';
import { routedAt } from './routed-at.ts';

const newYork = 'America/New_York';

// In New York, where clocks went from 02:00 to 03:00 on 10 March and from 02:00 back to 01:00 on 3 November 2024.
const around = routedAt(
  '2024-03-09 04:59:59.999',
  '2024-03-09 05:00',
  '2024-03-10 06:59',
  '2024-03-10 07:00',
  '2024-03-10 07:30',
  '2024-03-11 03:59:59.999',
  '2024-03-11 04:00',
  '2024-11-03 05:30',
  '2024-11-03 06:30',
);

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inMarch = world(around);

  it.each([
    ['days of UTC without a zone', undefined, '2024-03-09', '2024-03-10', [1, 2, 3, 4, 5]],
    ['days of UTC', 'UTC', '2024-03-11', '2024-03-11', [6, 7]],
    ['days of the zone, the last one included', newYork, '2024-03-09', '2024-03-10', [2, 3, 4, 5, 6]],
    ['a day of 23 hours', newYork, '2024-03-10', '2024-03-10', [3, 4, 5, 6]],
    ['a day of 25 hours', newYork, '2024-11-03', '2024-11-03', [8, 9]],
    ['instants, the last one included', undefined, '2024-03-09T05:00:00Z', '2024-03-10T07:00:00Z', [2, 3, 4]],
    ['less a millisecond', newYork, '2024-03-09T05:00:00.001Z', '2024-03-10T06:59:59.999Z', [3]],
    ['offsets mean what they say', 'UTC', '2024-03-09T00:00-05:00', '2024-03-10T03:00-04:00', [2, 3, 4]],
    ['the clock of the zone', newYork, '2024-03-09T00:00', '2024-03-10T03:30', [2, 3, 4, 5]],
    ['the clock of UTC without a zone', undefined, '2024-03-10T07:00', '2024-03-10T07:30', [4, 5]],
    ['in a gap the offset before it', newYork, '2024-03-10T02:30', '2024-03-11', [5, 6, 7]],
    ['in a fold the earlier instant', newYork, '2024-11-03', '2024-11-03T01:30', [8]],
    ['the last millisecond ends a whole day', newYork, '2024-03-10', '2024-03-10T23:59:59.999', [3, 4, 5, 6]],
    ['the last second does not', newYork, '2024-03-10', '2024-03-10T23:59:59', [3, 4, 5]],
    ['a day and an instant', newYork, '2024-03-10', '2024-03-10T07:00:00Z', [3, 4]],
    ['a single instant', newYork, '2024-03-10T07:00:00Z', '2024-03-10T07:00:00Z', [4]],
    ['the whole of time', 'UTC', '1970-01-01', '2199-12-31', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('%s, in both sets of definitions', async (_, timeZone, startDate, endDate, ids) => {
    const window = { startDate, endDate, ...(timeZone !== undefined && { timeZone }) };
    const sorting = [{ id: 'id', desc: false }];
    for (const semantics of ['documented', 'calcom'] as const) {
      const body = { ...window, sorting, offset: 0, limit: 100 };
      const { total, data } = await inMarch.ask('form-responses', body, { semantics });
      expect([total, data.map(({ id }) => id)]).toEqual([ids.length, ids]);
      const counted = await inMarch.ask('forms-by-status', window, { semantics });
      expect(counted?.total).toBe(ids.length);
    }
  });

  it('a createdAt filter is in the same zone, and filters beside the window', async () => {
    const ids = async (timeZone: string, filter: object) => {
      const window = { startDate: '2024-03-09', endDate: '2024-03-10', timeZone };
      const body = { ...window, columnFilters: [filter], offset: 0, limit: 100 };
      return (await inMarch.ask('form-responses', body)).data.map(({ id }) => id);
    };
    expect(await ids(newYork, dated('2024-03-10', '2024-03-11'))).toEqual([6, 5, 4, 3]);
    expect(await ids('UTC', dated('2024-03-10', '2024-03-11'))).toEqual([5, 4, 3]);
    expect(await ids(newYork, dated('2024-03-11', null))).toEqual([]);
  });

  it('a local day without instants has no responses, no bucket and no period', async () => {
    // On Samoa 30 December 2011 did not happen.
    const samoa = world(routedAt('2011-12-30 09:59:59.999', '2011-12-30 10:00'));
    const asked = async (startDate: string, endDate: string, asker: Asker = {}) => {
      const window = { startDate, endDate, timeZone: 'Pacific/Apia' };
      const routed = { ...window, period: 'perDay', limit: 10 };
      return {
        counted: (await samoa.ask('forms-by-status', window, asker))?.total,
        buckets: (await samoa.ask('funnel', window, asker)).map((b) => [b.name, b.totalSubmissions]),
        periods: (await samoa.ask('routed-to-per-period', routed, asker)).periodStats.data.map((p) => [
          p.period_start,
          p.total,
        ]),
      };
    };
    expect(await asked('2011-12-29', '2011-12-31')).toEqual({
      counted: 2,
      buckets: [
        ['Dec 29', 1],
        ['Dec 31', 1],
      ],
      periods: [
        ['2011-12-29T10:00:00.000Z', 1],
        ['2011-12-30T10:00:00.000Z', 1],
      ],
    });
    expect(await asked('2011-12-29', '2011-12-30')).toMatchObject({ counted: 1, buckets: [['Dec 29', 1]] });
    expect(await asked('2011-12-30', '2011-12-30')).toEqual({ counted: 0, buckets: [], periods: [] });
  });
});
