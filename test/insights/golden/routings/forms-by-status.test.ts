import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { worldsOn } from '../worlds.ts';
import { acme, february } from './acme.ts';

const counts = (total: number, totalWithoutBooking: number, totalWithBooking: number) => ({
  total,
  totalWithoutBooking,
  totalWithBooking,
});

const filtered = (id: string, type: string, data: unknown) => ({
  ...february,
  columnFilters: [{ id, value: { type, data } }],
});

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(acme);
  const empty = worldsOn(engine)({});

  it.each(['documented', 'calcom'] as const)(
    'counts responses with and without a booking that is there, of forms that are there: %s',
    async (semantics) => {
      const ask = (body: object) => world.ask('forms-by-status', body, { semantics });
      expect(await ask(february)).toEqual(counts(11, 4, 7));
      expect(await ask({ startDate: '2024-02-05', endDate: '2024-02-06' })).toEqual(counts(4, 1, 3));
      expect(await ask({ startDate: '2024-02-03', endDate: '2024-02-04' })).toEqual(counts(0, 0, 0));
      expect(await ask(filtered('formId', 'ss', 'form_help'))).toEqual(counts(4, 1, 3));
      expect(await ask(filtered('bookingStatusOrder', 'ms', [1, 999]))).toEqual(counts(7, 4, 3));
    },
  );

  it.each([
    ['contains', 'UID-', counts(7, 0, 7)],
    ['equals', 'uid-1', counts(1, 0, 1)],
    ['notEquals', 'uid-1', counts(10, 4, 6)],
    ['equals', 'uid-404', counts(0, 0, 0)],
    ['isEmpty', undefined, counts(4, 4, 0)],
    ['isNotEmpty', undefined, counts(7, 0, 7)],
  ])(
    'with a filter on bookingUid, %s %s, counts all the same, or answers null in the definitions of Cal.com',
    async (operator, operand, expected) => {
      const body = filtered('bookingUid', 't', { operator, ...(operand !== undefined && { operand }) });
      expect(await world.ask('forms-by-status', body)).toEqual(expected);
      expect(await world.ask('forms-by-status', body, { semantics: 'calcom' })).toBeNull();
    },
  );

  it('an empty store has no responses', async () => {
    expect(await empty.ask('forms-by-status', february)).toEqual(counts(0, 0, 0));
  });
});
