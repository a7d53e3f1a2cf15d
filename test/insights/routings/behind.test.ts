import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { randomDataset } from '../../model/random-dataset.ts';
import { chosen, single, textual } from '../golden/routings/asked-filters.ts';
import { type Asker, worldsOn } from '../golden/worlds.ts';

const window = { startDate: '1970-01-01', endDate: '2199-12-31' };
const booked = [1, 2, 3, 4, 5];
const standing = [1, 2, 3];
const none = 999;

const sets = ['documented', 'calcom'] as const;

describe.each(mostEngines)('on $name', (engine) => {
  const worlds = worldsOn(engine);
  const seeds = [3, 8].map((seed) => worlds({ ...randomDataset(seed, 120) }));
  const each = seeds.flatMap((world) => sets.map((semantics) => ({ world, semantics })));

  /** How many responses there are with some filters, and which bookings they led to. */
  const behind = (world: (typeof seeds)[number], asker: Asker, body: object = {}) => {
    return async (columnFilters: readonly object[], more: object = {}) => {
      const asked = { ...window, ...body, columnFilters, offset: 0, limit: 100, ...more };
      const { total, data } = await world.ask('form-responses', asked, asker);
      return { total, bookings: new Set(data.map(({ bookingId }) => bookingId)).size };
    };
  };

  it.each(each)('responses by status are those of two filters: $semantics', async ({ world, semantics }) => {
    const counted = await world.ask('forms-by-status', window, { semantics });
    expect(counted?.totalWithBooking).toBeGreaterThan(5);
    const rows = behind(world, { semantics });
    expect((await rows([chosen('bookingStatusOrder', ...booked)])).total).toBe(counted?.totalWithBooking);
    expect((await rows([textual('bookingUid', 'isNotEmpty')])).total).toBe(counted?.totalWithBooking);
    expect((await rows([chosen('bookingStatusOrder', none)])).total).toBe(counted?.totalWithoutBooking);
    expect((await rows([textual('bookingUid', 'isEmpty')])).total).toBe(counted?.totalWithoutBooking);
  });

  it.each(each)(
    'each step of the funnel is found by its bounds: $semantics',
    async ({ world, semantics }) => {
      for (const timeZone of ['America/New_York', 'Pacific/Apia', 'Asia/Kathmandu']) {
        const asked = { ...window, startDate: '2011-12-29', endDate: '2025-06-15', timeZone, bounds: true };
        const buckets = await world.ask('funnel', { ...asked, interval: 'month' }, { semantics });
        const some = buckets.filter(({ totalSubmissions }) => totalSubmissions > 0).slice(-6);
        expect(some).not.toEqual([]);
        for (const { from, to, ...bucket } of some) {
          const rows = behind(world, { semantics }, { startDate: from, endDate: to });
          expect((await rows([])).total).toBe(bucket.totalSubmissions);
          expect((await rows([chosen('bookingStatusOrder', ...booked)])).total).toBe(
            bucket.successfulRoutings,
          );
          expect((await rows([chosen('bookingStatusOrder', ...standing)])).total).toBe(
            bucket.acceptedBookings,
          );
        }
      }
    },
  );

  it.each(each)('each number of a host is found by its bounds: $semantics', async ({ world, semantics }) => {
    for (const [period, endDate] of [
      ['perWeek', '2024-12-12'],
      ['perMonth', '2025-06-15'],
    ]) {
      const asked = { startDate: '2024-01-17', endDate, timeZone: 'America/New_York' };
      const routed = { ...asked, period, limit: 100, bounds: true };
      const { users, periodStats } = await world.ask('routed-to-per-period', routed, { semantics });
      const rows = (bounds: { from?: string | undefined; to?: string | undefined }, host: number) =>
        behind(
          world,
          { semantics },
          { startDate: bounds.from, endDate: bounds.to },
        )([chosen('bookingUserId', host), chosen('bookingStatusOrder', ...booked)]);
      expect(users.data).not.toEqual([]);
      for (const { id, totalBookings } of users.data) {
        expect((await rows(users, id)).bookings).toBe(totalBookings);
      }
      const filled = periodStats.data.filter(({ total }) => total > 0).slice(0, 10);
      for (const { userId, total, ...bounds } of filled) {
        expect((await rows(bounds, userId)).bookings).toBe(total);
      }
    }
  });

  it.each(each)(
    'each option without a booking is selected by its ids: $semantics',
    async ({ world, semantics }) => {
      const rows = behind(world, { semantics });
      const failed = await world.ask('failed-bookings-by-field', { ...window, ids: true }, { semantics });
      const options = Object.values(failed).flatMap((fields) => Object.values(fields).flat());
      expect(options.filter(({ count }) => count > 0).length).toBeGreaterThan(3);
      for (const { formId = '', fieldId = '', optionId, count } of options) {
        const select = { failed: { formId, fieldId, optionId } };
        expect((await rows([], { select })).total).toBe(count);
      }
    },
  );

  it('of selects and multiselects an option is also found by filters', async () => {
    for (const world of seeds) {
      const fields = await world.ask('form-field-options', {});
      const plain = new Set(
        fields.filter(({ type }) => type === 'select' || type === 'multiselect').map(({ id }) => id),
      );
      const failed = await world.ask('failed-bookings-by-field', { ...window, ids: true });
      for (const option of Object.values(failed).flatMap((fields) => Object.values(fields).flat())) {
        const { formId = '', fieldId = '', optionId, count } = option;
        if (!plain.has(fieldId) || !/^[0-9a-f-]{36}$/.test(fieldId)) continue;
        const others = fields.filter(({ id }) => id === fieldId);
        if (others.some(({ type }) => type !== 'select' && type !== 'multiselect')) continue;
        const filters = [
          single('formId', formId),
          chosen(fieldId, optionId),
          chosen('bookingStatusOrder', none),
        ];
        expect((await behind(world, {})(filters)).total).toBe(count);
      }
    }
  });
});
