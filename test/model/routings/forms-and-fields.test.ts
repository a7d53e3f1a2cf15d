import { expect, test } from 'vitest';
import { attendee, booking, dataset } from '../small-dataset.ts';
import { form, response, routingDataOf } from './asking-routing.ts';

const time = '2024-01-20T10:00:00.000Z';
const options = [{ id: 'x', label: 'X' }, { id: 'z', label: 'A' }, { id: 'y' }, { id: null, label: 'Old' }];

const rows = dataset({
  Booking: [booking(1, time), booking(2, time, { uid: 'uid-1', status: 'cancelled' })],
  Attendee: [
    { ...attendee(1, 1, null), phoneNumber: '' },
    { ...attendee(2, 1, null), phoneNumber: '+49' },
  ],
  App_RoutingForms_Form: [
    form(
      'b',
      [
        { id: 'f', label: 'Topic', type: 'select', options },
        { id: 'g', label: 'Topic', type: 'multiselect', options },
        { id: 'h', label: 'Topic', type: 'select', options, deleted: true },
        { id: 'i', type: 'rating' },
        { id: 'j', label: 'Empty', type: 'select', options: [] },
        { id: 'k', type: 'text' },
      ],
      { name: 'Contact' },
    ),
    form('a', [{ id: 'f', label: 'Other', type: 'select', options }], { name: 'Contact' }),
    form('c', [{ id: 'l', label: 'No options', type: 'text' }], { name: 'Contact' }),
    form('d', [{ id: 'm', label: '__proto__', type: 'select', options }], { name: '__proto__' }),
  ],
  App_RoutingForms_FormResponse: [
    response(1, { f: 'x', g: ['y', 'y'] }, { formId: 'b' }),
    response(2, { f: 'x' }, { formId: 'b', routedToBookingUid: 'uid-1' }),
    response(3, { f: 'z' }, { formId: 'a', routedToBookingUid: 'uid-gone' }),
    response(4, {}, { formId: 'c' }),
    response(5, {}, { formId: 'd' }),
    response(6, {}, { formId: 'e' }),
  ],
});

test('failed bookings: names that occur twice have their ids, and the rest have not', () => {
  const data = routingDataOf(rows, 'failed-bookings-by-field');
  expect(Object.keys(data)).toEqual(['Contact (a)', 'Contact (b)', '__proto__']);
  expect(Object.keys(data['Contact (b)'])).toEqual(['Topic (f)', 'Topic (g)']);
  expect(Object.entries(data['Contact (b)'])[0]).toEqual([
    'Topic (f)',
    [
      { optionId: 'x', optionLabel: 'X', count: 1 },
      { optionId: 'z', optionLabel: 'A', count: 0 },
      { optionId: 'y', optionLabel: 'y', count: 0 },
    ],
  ]);
  expect(data['Contact (b)']['Topic (g)'][0]).toEqual({ optionId: 'y', optionLabel: 'y', count: 1 });
});

test('fields: all of them, or each once and those that are shown', () => {
  const labels = (operation: 'form-field-options' | 'form-response-headers', body = {}) =>
    routingDataOf(rows, operation, { body }).map(({ label }: { label: string }) => label);
  expect(labels('form-field-options')).toEqual([
    'Other',
    ...['Topic (f)', 'Topic (g)', 'Topic (h)', 'i', 'Empty', 'k'],
    'No options',
    '__proto__',
  ]);
  expect(labels('form-response-headers')).toEqual(['Other', 'Topic (g)', 'No options', '__proto__']);
  expect(labels('form-response-headers', { routingFormId: 'b' })).toEqual(['Topic (f)', 'Topic (g)']);
  expect(labels('form-field-options', { routingFormId: 'nobody’s' })).toEqual([]);
});

test('the booking of a response is the first that has its uid, or none', () => {
  const { total, data } = routingDataOf(rows, 'form-responses', {
    body: { sorting: [{ id: 'bookingStatusOrder', desc: false }] },
  });
  expect(total).toBe(5);
  expect(data[0]).toMatchObject({ id: 2, bookingId: 1, bookingStatus: 'ACCEPTED', bookingStatusOrder: 1 });
  expect(data[1]).toMatchObject({ id: 5, bookingUid: null, bookingStatus: null, bookingStatusOrder: 999 });
});

test('nulls last ascending and first descending; ties by the larger id', () => {
  const ids = (desc: boolean) =>
    routingDataOf(rows, 'form-responses', { body: { sorting: [{ id: 'bookingUid', desc }] } }).data.map(
      ({ id }: { id: number }) => id,
    );
  expect(ids(false)).toEqual([2, 5, 4, 3, 1]);
  expect(ids(true)).toEqual([5, 4, 3, 1, 2]);
});

test.each([
  ['isEmpty', undefined, 5],
  ['equals', '+49', 1],
  ['notEquals', '+49', 5],
  ['isNotEmpty', undefined, 1],
])('a phone that %s %s', (operator, operand, total) => {
  const columnFilters = [{ id: 'attendeePhone', value: { type: 't', data: { operator, operand } } }];
  expect(routingDataOf(rows, 'forms-by-status', { body: { columnFilters } }).total).toBe(total);
});

test('calcom counts nothing by bookingUid', () => {
  const columnFilters = [{ id: 'bookingUid', value: { type: 't', data: { operator: 'isNotEmpty' } } }];
  const counted = { total: 1, totalWithoutBooking: 0, totalWithBooking: 1 };
  expect(routingDataOf(rows, 'forms-by-status', { body: { columnFilters } })).toEqual(counted);
  expect(routingDataOf(rows, 'forms-by-status', { body: { columnFilters }, semantics: 'calcom' })).toBeNull();
});
