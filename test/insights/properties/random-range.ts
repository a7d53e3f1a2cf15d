import fc from 'fast-check';
import { type clockChanges, hour } from './clock-changes.ts';

const day = 24 * hour;

/** A zone and a range around the change of its clocks: as days, as instants, or as what its clocks show. */
export function rangeAround([timeZone, change]: (typeof clockChanges)[number]) {
  const at = Date.parse(change);
  return fc
    .record({
      id: fc.constantFrom('startTime', 'createdAt'),
      form: fc.constantFrom('days', 'instants', 'clock'),
      before: fc.oneof(fc.integer({ min: -90, max: 180 }), fc.integer({ min: 0, max: 5_000 })),
      length: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 100_000 })),
    })
    .map(({ id, form, before, length }) => {
      const from = at - before * 60_000;
      const text = (instant: number) => {
        const iso = new Date(instant).toISOString();
        if (form === 'days') return iso.slice(0, 10);
        return form === 'clock' ? iso.slice(0, -1) : iso;
      };
      // What the clocks show may go back over a change, so an end on them is a day later at least.
      const to = from + length * 60_000 + (form === 'clock' ? 2 * day : 0);
      const value = { type: 'dr', data: { startDate: text(from), endDate: text(to) } };
      return { timeZone, columnFilters: [{ id, value }] };
    });
}
