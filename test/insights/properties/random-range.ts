import fc from 'fast-check';
import { type clockChanges, hour } from './clock-changes.ts';

const day = 24 * hour;

const asked = (timeZone: string, id: string, startDate: string, endDate: string) => ({
  timeZone,
  columnFilters: [{ id, value: { type: 'dr', data: { startDate, endDate } } }],
});

const iso = (instant: number) => new Date(instant).toISOString();

/** A zone and a range around the change of its clocks: as days, as instants, or as what its clocks show. */
export function rangeAround([timeZone, change]: (typeof clockChanges)[number]) {
  const at = Date.parse(change);
  return fc
    .record({
      id: fc.constantFrom('startTime', 'createdAt'),
      form: fc.constantFrom('days', 'instants', 'clock'),
      before: fc.oneof(fc.integer({ min: -75, max: 75 }), fc.integer({ min: 0, max: 5_000 })),
      length: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 100_000 })),
    })
    .map(({ id, form, before, length }) => {
      const from = at - before * 60_000;
      const text = (instant: number) => {
        if (form === 'days') return iso(instant).slice(0, 10);
        return form === 'clock' ? iso(instant).slice(0, -1) : iso(instant);
      };
      // What the clocks show may go back over a change, so an end on them is a day later at least.
      const to = from + length * 60_000 + (form === 'clock' ? 2 * day : 0);
      return asked(timeZone, id, text(from), text(to));
    });
}

/** Ranges that start with the change, or within the hour after it. */
export const rangesFrom = ([timeZone, change]: (typeof clockChanges)[number]) =>
  [0, 17].map((minutes) => {
    const from = Date.parse(change) + minutes * 60_000;
    return asked(timeZone, 'startTime', iso(from), iso(from + 2 * day));
  });
