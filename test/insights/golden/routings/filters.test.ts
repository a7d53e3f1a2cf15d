import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { bookings } from '../bookings.ts';
import { worldsOn } from '../worlds.ts';
import { chosen, dated, single, textual } from './asked-filters.ts';
import { form, ofForms, responses } from './forms.ts';

const forms = ofForms(form('form_sales', 'Sales', []), form('form_help', 'Help', []));

const booked = bookings(`
  id | start            | end   | userId | status        | uid
   1 | 2024-02-06 09:00 | 09:30 | 101    | accepted      | 50%_Off
   2 | 2024-02-06 09:00 | 09:30 | 102    | pending       | back\\slash
   3 | 2024-02-06 09:00 | 09:30 | 101    | awaiting_host | uid_3
   4 | 2024-02-06 09:00 | 09:30 | 299    | cancelled     | UID-4
   5 | 2024-02-06 09:00 | 09:30 | -      | rejected      | Änne
`);

const people = {
  ...forms,
  ...booked,
  users: [
    { id: 101, name: 'Alice', email: 'alice@acme.test' },
    { id: 102, name: 'Bob', email: 'bob@acme.test' },
  ],
  Attendee: [
    { id: 1, bookingId: 1, name: 'Ann 100%', email: 'Ann@One.test', phoneNumber: '+15550100' },
    { id: 2, bookingId: 1, name: 'ben_lee', email: 'ben@two.test' },
    { id: 3, bookingId: 2, name: 'Back\\slash', email: 'cat@one.test', phoneNumber: '' },
    { id: 4, bookingId: 3, email: 'dee@one.test' },
    { id: 5, bookingId: 4, name: 'Änne' },
  ],
  AssignmentReason: [
    { id: 1, bookingId: 1, createdAt: '2024-02-01T10:00:00Z', reasonString: 'By Topic' },
    { id: 2, bookingId: 2, createdAt: '2024-02-01T10:00:00Z', reasonString: '' },
    { id: 3, bookingId: 3, createdAt: '2024-02-01T10:00:00Z', reasonString: '100% by_topic' },
  ],
};

// Booking 5 has no attendees; response 6 has no booking, and that of 7 is not there.
const answered = responses(`
  id | form       | created              | booking
   1 | form_sales | 2024-02-01 10:00     | 50%_Off
   2 | form_sales | 2024-02-02 10:00     | back\\slash
   3 | form_help  | 2024-02-02 23:59:59.999 | uid_3
   4 | form_help  | 2024-02-03 00:00     | UID-4
   5 | form_help  | 2024-02-04 10:00     | Änne
   6 | form_sales | 2024-02-05 10:00     | -
   7 | form_sales | 2024-02-06 10:00     | gone
`);

const all = [1, 2, 3, 4, 5, 6, 7];
const uid = (operator: string, operand?: string) => textual('bookingUid', operator, operand);
const reason = (operator: string, operand?: string) => textual('bookingAssignmentReason', operator, operand);
const name = (operator: string, operand?: string) => textual('attendeeName', operator, operand);
const email = (operator: string, operand?: string) => textual('attendeeEmail', operator, operand);
const phone = (operator: string, operand?: string) => textual('attendeePhone', operator, operand);

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(people, answered);
  const page = { startDate: '2024-02-01', endDate: '2024-02-06', offset: 0, limit: 100 };

  async function ids(columnFilters: readonly object[], semantics: 'documented' | 'calcom' = 'documented') {
    const body = { ...page, columnFilters, sorting: [{ id: 'id', desc: false }] };
    return (await world.ask('form-responses', body, { semantics })).data.map(({ id }) => id);
  }

  it.each([
    [chosen('bookingStatusOrder', 1), [1]],
    [chosen('bookingStatusOrder', 2, 3), [2, 3]],
    [chosen('bookingStatusOrder', '4', 5, 5), [4, 5]],
    [chosen('bookingStatusOrder', 999), [6, 7]],
    [chosen('bookingStatusOrder', 1, '999'), [1, 6, 7]],
    [chosen('bookingStatusOrder'), all],
    [chosen('bookingUserId', 101), [1, 3]],
    [chosen('bookingUserId', '102', 101), [1, 2, 3]],
    [chosen('bookingUserId', 299), [4]],
    [chosen('bookingUserId', 12345), []],
    [chosen('bookingUserId'), all],
    [single('formId', 'form_help'), [3, 4, 5]],
    [single('formId', 'FORM_HELP'), []],
    [single('formId', 'form_unknown'), []],
    [single('formId', '%'), []],
    [uid('equals', '50%_Off'), [1]],
    [uid('equals', '50%_off'), []],
    [uid('equals', 'gone'), []],
    [uid('notEquals', '50%_Off'), [2, 3, 4, 5, 6, 7]],
    [uid('contains', 'UID'), [3, 4]],
    [uid('contains', '%'), [1]],
    [uid('contains', '_'), [1, 3]],
    [uid('contains', '\\'), [2]],
    [uid('contains', '\\S'), [2]],
    [uid('contains', 'ä'), [5]],
    [uid('contains', '5%f'), []],
    [uid('contains', ''), [1, 2, 3, 4, 5]],
    [uid('notContains', 'uid'), [1, 2, 5, 6, 7]],
    [uid('notContains', ''), [6, 7]],
    [uid('startsWith', 'uid'), [3, 4]],
    [uid('startsWith', '%'), []],
    [uid('startsWith', 'BACK\\'), [2]],
    [uid('endsWith', '_off'), [1]],
    [uid('endsWith', '%'), []],
    [uid('isEmpty'), [6, 7]],
    [uid('isEmpty', 'ignored'), [6, 7]],
    [uid('isNotEmpty'), [1, 2, 3, 4, 5]],
    [reason('equals', 'By Topic'), [1]],
    [reason('equals', 'by topic'), []],
    [reason('notEquals', 'By Topic'), [2, 3, 4, 5, 6, 7]],
    [reason('contains', 'TOPIC'), [1, 3]],
    [reason('contains', 'by_'), [3]],
    [reason('notContains', 'topic'), [2, 4, 5, 6, 7]],
    [reason('startsWith', '100%'), [3]],
    [reason('endsWith', ' topic'), [1]],
    [reason('isEmpty'), [2, 4, 5, 6, 7]],
    [reason('isNotEmpty'), [1, 3]],
    [dated('2024-02-02', '2024-02-02'), [2, 3]],
    [dated('2024-02-03', null), [4, 5, 6, 7]],
    [dated(null, '2024-02-02'), [1, 2, 3]],
    [dated('2024-02-02T10:00:00Z', '2024-02-03T00:00:00Z'), [2, 3, 4]],
    [dated('2024-02-02T10:00:00.001Z', '2024-02-02T23:59:59.998Z'), []],
    [dated('2023-01-01', '2025-01-01'), all],
    [dated(null, null), all],
  ])('%j', async (filter, expected) => {
    for (const semantics of ['documented', 'calcom'] as const)
      expect(await ids([filter], semantics)).toEqual(expected);
  });

  it.each([
    [name('equals', 'Ann 100%'), [1]],
    [name('notEquals', 'Ann 100%'), [1, 2, 3, 4, 5, 6, 7]],
    [name('notEquals', 'Änne'), [1, 2, 3, 5, 6, 7]],
    [name('contains', 'BEN'), [1]],
    [name('contains', '%'), [1]],
    [name('contains', '_'), [1]],
    [name('contains', '\\'), [2]],
    [name('contains', 'N'), [1, 4]],
    [name('notContains', 'n'), [2, 3, 5, 6, 7]],
    [name('notContains', 'ann'), [1, 2, 3, 4, 5, 6, 7]],
    [name('startsWith', 'än'), [4]],
    [name('endsWith', '_LEE'), [1]],
    [name('isEmpty'), [3, 5, 6, 7]],
    [name('isNotEmpty'), [1, 2, 4]],
    [email('equals', 'Ann@One.test'), [1]],
    [email('equals', 'ann@one.test'), []],
    [email('endsWith', '@ONE.test'), [1, 2, 3]],
    [email('notContains', '@one'), [1, 4, 5, 6, 7]],
    [email('isEmpty'), [4, 5, 6, 7]],
    [phone('startsWith', '+1'), [1]],
    [phone('isEmpty'), [1, 2, 3, 4, 5, 6, 7]],
    [phone('isNotEmpty'), [1]],
    [phone('notEquals', '+15550100'), [1, 2, 3, 4, 5, 6, 7]],
  ])('holds for one of several attendees; without any there is one null: %j', async (filter, expected) => {
    for (const semantics of ['documented', 'calcom'] as const)
      expect(await ids([filter], semantics)).toEqual(expected);
  });

  it('all filters must hold, also when an id is given twice', async () => {
    expect(await ids([])).toEqual(all);
    expect(await ids([single('formId', 'form_sales'), uid('isNotEmpty')])).toEqual([1, 2]);
    expect(await ids([single('formId', 'form_sales'), single('formId', 'form_help')])).toEqual([]);
    expect(await ids([chosen('bookingStatusOrder', 1, 2), chosen('bookingStatusOrder', 2, 3)])).toEqual([2]);
    expect(await ids([uid('contains', 'u'), uid('notContains', '3')])).toEqual([4]);
    expect(await ids([dated('2024-02-02', null), dated(null, '2024-02-03')])).toEqual([2, 3, 4]);
    // Two filters may hold for two attendees.
    expect(await ids([name('contains', 'ann'), name('contains', 'ben')])).toEqual([1]);
    expect(await ids([name('contains', 'ann'), email('contains', 'two')])).toEqual([1]);
  });

  it('filters hold in every question', async () => {
    const columnFilters = [chosen('bookingUserId', 101)];
    const window = { startDate: '2024-02-01', endDate: '2024-02-06', columnFilters };
    expect(await world.ask('forms-by-status', window)).toMatchObject({ total: 2, totalWithBooking: 2 });
    expect(await world.ask('funnel', { ...window, interval: 'year' })).toMatchObject([
      { totalSubmissions: 2, successfulRoutings: 2, acceptedBookings: 2 },
    ]);
    const routed = await world.ask('routed-to-per-period', { ...window, period: 'perMonth', limit: 1 });
    expect(routed.users.data).toMatchObject([{ id: 101, totalBookings: 2, performance: 'median' }]);
  });
});
