import { describe, expect, it } from 'vitest';
import { hookActions } from '../../../src/ingest/nexudus-webhook/hook-actions.ts';
import { parseHookAction } from '../../../src/ingest/nexudus-webhook/parse-hook-action.ts';

/** As they are published: by their numbers, with what their record is of. */
const published: Readonly<Record<string, readonly number[]>> = {
  'brings coworkers': [2, 3],
  'deletes coworkers': [50],
  'brings bookings': [6, 7],
  'deletes bookings': [8],
  'brings coworkercontracts': [10, 11, 12, 13, 14, 60, 62],
  'deletes coworkercontracts': [77],
  'brings coworkerinvoices': [15, 16, 18, 19, 20, 21, 22, 23, 24],
  'deletes coworkerinvoices': [17],
  'brings calendarevents': [25, 26],
  'deletes calendarevents': [44],
  'brings eventattendees': [28, 29],
  'deletes eventattendees': [27],
  'brings checkins': [35, 36, 47, 48],
  'deletes checkins': [49],
  'brings teams': [57, 58],
  'deletes teams': [59],
  'brings coworkerproducts': [68, 69],
  'deletes coworkerproducts': [70],
  'brings businesses': [84],
};

describe('the actions of hooks', () => {
  it('are those from 1 to 90, each once and under a name of its own', () => {
    expect(hookActions.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, n) => n + 1));
    expect(new Set(hookActions.map(({ name }) => name.toLowerCase())).size).toBe(90);
  });

  it('bring or delete a record of what they are about, or say why they are ignored', () => {
    const meant: Record<string, number[]> = {};
    for (const action of hookActions) {
      if (action.means === 'nothing') {
        expect(action.reason, action.name).toMatch(/\w+ \w+/);
        continue;
      }
      const meaning = `${action.means} ${action.table.name}`;
      meant[meaning] = [...(meant[meaning] ?? []), action.number];
    }
    expect(meant).toEqual(published);
  });

  it('what deletes is named so, and nothing else is', () => {
    for (const { name, means } of hookActions) {
      if (means !== 'nothing') expect(/Deleted?$/.test(name), name).toBe(means === 'deletes');
    }
  });

  it.each([
    ['BookingCreate', 6],
    ['bookingcreate', 6],
    ['BOOKINGDELETE', 8],
    ['8', 8],
    ['helDeskMessageCreated', 45],
    ['CheckinUpdated', 48],
    ['90', 90],
  ])('an address that ends with %s is about the action %i', (text, number) => {
    expect(parseHookAction(text)?.number).toBe(number);
  });

  it.each(['', '0', '91', '08', 'Booking', 'BookingCreate ', '__proto__', 'constructor', '8.0', '-8'])(
    'an address that ends with %j is about none',
    (text) => {
      expect(parseHookAction(text)).toBeNull();
    },
  );
});
