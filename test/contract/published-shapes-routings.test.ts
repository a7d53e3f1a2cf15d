import { expect, test } from 'vitest';
import { routedToPerPeriod } from '../../src/contract/routings/routed-to-per-period.ts';
import { answerOf, bounds, document, published, type Schema } from './answer-shape.ts';

const nullableText = 'string|null';
const nullableNumber = 'number|null';

test('form-responses has its published name and shape', () => {
  expect(answerOf('routings/form-responses')).toEqual(
    published('getRoutingFormResponses', {
      total: 'number',
      data: [
        {
          id: 'number',
          uuid: nullableText,
          formId: 'string',
          formName: 'string',
          formTeamId: nullableNumber,
          formUserId: nullableNumber,
          bookingUid: nullableText,
          bookingId: nullableNumber,
          bookingStatus: nullableText,
          bookingStatusOrder: nullableNumber,
          bookingCreatedAt: nullableText,
          bookingUserId: nullableNumber,
          bookingUserName: nullableText,
          bookingUserEmail: nullableText,
          bookingUserAvatarUrl: nullableText,
          bookingAssignmentReason: nullableText,
          bookingStartTime: nullableText,
          bookingEndTime: nullableText,
          eventTypeId: nullableNumber,
          eventTypeParentId: nullableNumber,
          eventTypeSchedulingType: nullableText,
          createdAt: 'string',
          utm_source: nullableText,
          utm_medium: nullableText,
          utm_campaign: nullableText,
          utm_term: nullableText,
          utm_content: nullableText,
          bookingAttendees: [
            { name: nullableText, timeZone: nullableText, email: nullableText, phoneNumber: nullableText },
          ],
          fields: [
            {
              fieldId: nullableText,
              valueString: nullableText,
              valueNumber: nullableNumber,
              valueStringArray: { anyOf: [['string'], 'null'] },
            },
          ],
        },
      ],
    }),
  );
});

test('routed-to-per-period has its published name and shape, with e-mail and avatar as text or null', () => {
  expect(answerOf('routings/routed-to-per-period')).toEqual(
    published('getRoutedToPerPeriod', {
      users: {
        data: [
          {
            id: 'number',
            name: nullableText,
            email: nullableText,
            avatarUrl: nullableText,
            performance: 'string',
            totalBookings: 'number',
          },
        ],
        ...bounds,
      },
      periodStats: { data: [{ userId: 'number', period_start: 'string', total: 'number', ...bounds }] },
    }),
  );
});

test('forms-by-status has its published name and shape, or is null', () => {
  const counts = { total: 'number', totalWithoutBooking: 'number', totalWithBooking: 'number' };
  expect(answerOf('routings/forms-by-status')).toEqual(
    published('getRoutingFormsByStatus', { anyOf: [counts, 'null'] }),
  );
});

test('failed-bookings-by-field has its published name and shape', () => {
  const ids = { 'formId?': 'string', 'fieldId?': 'string' };
  const options = [{ optionId: 'string', optionLabel: 'string', count: 'number', ...ids }];
  expect(answerOf('routings/failed-bookings-by-field')).toEqual(
    published('getFailedBookingsByField', { 'any key': { 'any key': options } }),
  );
});

test.each([
  ['routings/form-field-options', 'getRoutingFormFieldOptions', { 'formId?': 'string' }],
  ['routings/form-response-headers', 'getRoutingFormHeaders', {}],
])('%s has its published name and shape', (path, operationId, ids) => {
  const field = {
    id: 'string',
    label: 'string',
    'type?': 'string',
    'options?': [{ id: nullableText, label: 'string' }],
    ...ids,
  };
  expect(answerOf(path)).toEqual(published(operationId, [field]));
});

const ours = ['timeZone', 'bounds', 'ids', 'select'];
const base = ['scope', 'selectedTeamId', 'startDate', 'endDate', 'columnFilters'];

test.each([
  [
    'form-responses',
    [...base, 'sorting', 'offset', 'limit'],
    ['scope', 'startDate', 'endDate', 'offset', 'limit'],
  ],
  [
    'routed-to-per-period',
    [...base, 'period', 'limit', 'searchQuery'],
    ['scope', 'startDate', 'endDate', 'period', 'limit'],
  ],
  ['forms-by-status', base, ['scope', 'startDate', 'endDate']],
  ['failed-bookings-by-field', base, ['scope', 'startDate', 'endDate']],
  ['form-field-options', ['scope', 'selectedTeamId', 'routingFormId'], ['scope']],
  ['form-response-headers', ['scope', 'selectedTeamId', 'routingFormId'], ['scope']],
])(
  'the input of routings/%s has its published fields, and of ours at most optional ones',
  (path, fields, required) => {
    const { post } = document.paths[`/v2/insights/routings/${path}`];
    const { $ref } = post.requestBody.content['application/json'].schema;
    const input: Schema = document.components.schemas[$ref.split('/').at(-1)];
    const names = Object.keys(input.properties ?? {}).filter((name) => !ours.includes(name));
    expect(names.sort()).toEqual([...fields].sort());
    expect([...(input.required ?? [])].sort()).toEqual([...required].sort());
    expect(input.properties?.scope?.enum).toEqual(['user', 'team', 'org']);
  },
);

test('the published enumerations of routed-to-per-period and its cap are as published', () => {
  const { properties } = document.components.schemas.RoutedToPerPeriodInput;
  expect(properties.period.enum).toEqual(['perDay', 'perWeek', 'perMonth']);
  expect(properties.limit.maximum).toBe(100);
  const { periodStats } = document.components.schemas.RoutedToPerPeriodData.properties;
  expect(periodStats.properties.data.items.properties.period_start.format).toBe('date-time');
});

test('the example of the published page is a question', () => {
  const value = {
    type: 'dr',
    data: { startDate: '2024-01-01', endDate: '2024-01-31', preset: 'custom' },
  };
  const example = {
    scope: 'user',
    selectedTeamId: 12,
    startDate: '2024-01-01',
    endDate: '2024-01-31',
    columnFilters: [{ id: 'createdAt', value }],
    period: 'perWeek',
    limit: 10,
    searchQuery: 'Alice',
  };
  expect(routedToPerPeriod.input.parse(example)).toEqual(example);
});
