import fc from 'fast-check';
import type { Hints } from './schema-arbitrary.ts';

const dates = [
  '2024-01-01',
  '2024-02-29',
  '2024-03-31T02:30:00',
  '2024-12-31T23:59:59.999Z',
  '2025-06-01T00:00:00+02:00',
];
const start = fc.constantFrom(...dates.slice(0, 3));
const end = fc.constantFrom(...dates.slice(3));

const zone = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Europe/Berlin',
);

const range = (id: string) =>
  fc.record({ startDate: start, endDate: end }).map((data) => ({ id, value: { type: 'dr', data } }));
const filter = (id: string, type: string, data: fc.Arbitrary<unknown>) =>
  data.map((of) => ({ id, value: { type, data: of } }));

const textTest = fc.oneof(
  fc.record({
    operator: fc.constantFrom('equals', 'notEquals', 'contains', 'notContains', 'startsWith', 'endsWith'),
    operand: fc.oneof(fc.constantFrom('a', '%', '_', '\\', "'", ''), fc.string({ unit: 'grapheme' })),
  }),
  fc.record({ operator: fc.constantFrom('isEmpty', 'isNotEmpty') }),
);
const numberTest = fc.record({
  operator: fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte'),
  operand: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
});
const statuses = fc.subarray(['accepted', 'cancelled', 'pending', 'rejected', 'awaiting_host']);

const other = fc.oneof(
  filter('eventTypeId', 'ms', fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 5 })),
  filter('userId', 'ss', fc.integer({ min: 1, max: 300 })),
  filter('status', 'ms', statuses),
  filter('paid', 'ss', fc.constantFrom('true', 'false')),
  filter('userEmail', 't', textTest),
  filter('userName', 't', textTest),
  filter('rating', 'n', numberTest),
  range('startTime'),
);

const field = '3f0c0f5e-4a5c-4c43-9f53-8a4f4f6f4c02';
const routingFilter = fc.oneof(
  filter('bookingStatusOrder', 'ms', fc.subarray([1, 2, 3, 4, 5, 999])),
  filter('bookingUserId', 'ms', fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 5 })),
  filter('formId', 'ss', fc.string({ unit: 'grapheme' })),
  ...['bookingUid', 'bookingAssignmentReason', 'attendeeName', 'attendeeEmail', 'attendeePhone', field].map(
    (id) => filter(id, 't', textTest),
  ),
  filter(field, 'n', numberTest),
  filter(field, 'ms', fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 })),
);

/** What real clients send, so that many questions get past the contract and down to the store. */
export const likelyValues = (path: string): Hints => (path.includes('/routings/') ? ofRoutings : ofBookings);

const ofBookings: Hints = {
  scope: fc.constantFrom('user', 'user', 'org', 'team'),
  selectedTeamId: fc.integer({ min: 1, max: 40 }),
  timeZone: zone,
  columnFilters: fc
    .tuple(range('createdAt'), fc.array(other, { maxLength: 3 }))
    .map(([basis, rest]) => [basis, ...rest]),
};

const ofRoutings: Hints = {
  ...ofBookings,
  startDate: start,
  endDate: end,
  columnFilters: fc.array(fc.oneof(routingFilter, range('createdAt')), { maxLength: 3 }),
};
