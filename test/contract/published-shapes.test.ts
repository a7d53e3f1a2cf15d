import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/contract/openapi.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
}

const document = JSON.parse(JSON.stringify(openApiDocument()));

/** The shape of a schema in short, as one would write it on paper. */
function shape(schema: Schema): unknown {
  if (schema.$ref !== undefined)
    return shape(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  if (schema.anyOf !== undefined) return schema.anyOf.map(shape).join('|');
  if (schema.type === 'array') return [shape(schema.items ?? {})];
  if (schema.type !== 'object') return [schema.type].flat().join('|');
  const entries = Object.entries(schema.properties ?? {});
  return Object.fromEntries(
    entries.map(([key, inner]) => [schema.required?.includes(key) ? key : `${key}?`, shape(inner)]),
  );
}

function answerOf(path: string) {
  const { post } = document.paths[`/v2/insights/bookings/${path}`];
  const { schema } = post.responses['200'].content['application/json'];
  return { operationId: post.operationId, status: schema.properties.status.enum, answer: shape(schema) };
}

const published = (operationId: string, data: unknown) => ({
  operationId: `InsightsController_${operationId}`,
  status: ['success', 'error'],
  answer: { status: 'string', data },
});

test('kpi-stats has its published name and shape', () => {
  const measure = { count: 'number', deltaPrevious: 'number' };
  expect(answerOf('kpi-stats')).toEqual(
    published('getBookingKpiStats', {
      empty: 'boolean',
      created: measure,
      scheduled: measure,
      completed: measure,
      rescheduled: measure,
      cancelled: measure,
      no_show: measure,
      no_show_guest: measure,
      rating: measure,
      csat: measure,
      previousRange: { startDate: 'string', endDate: 'string' },
    }),
  );
});

test('event-trends has its published name and shape', () => {
  expect(answerOf('event-trends')).toEqual(
    published('getBookingEventTrends', [
      {
        formattedDateFull: 'string',
        isToday: 'boolean',
        Month: 'string',
        Created: 'number',
        Completed: 'number',
        Rescheduled: 'number',
        Cancelled: 'number',
        'No-Show (Host)': 'number',
        'No-Show (Guest)': 'number',
      },
    ]),
  );
});

test('members has its published name and shape, with e-mail and avatar as text or null', () => {
  const nullable = 'string|null';
  const user = { id: 'number', username: nullable, name: nullable, email: nullable, avatarUrl: nullable };
  const list = [{ userId: 'number', user, emailMd5: 'string', count: 'number' }];
  expect(answerOf('members')).toEqual(
    published('getBookingMemberStats', {
      mostBookings: list,
      leastBookings: list,
      mostCancelled: list,
      mostCompleted: list,
      leastCompleted: list,
      mostNoShow: list,
      highestRatings: list,
      lowestRatings: list,
    }),
  );
});

test('average-duration has its published name and shape', () => {
  expect(answerOf('average-duration')).toEqual(
    published('getBookingAverageDuration', [
      { Date: 'string', formattedDateFull: 'string', isToday: 'boolean', Average: 'number' },
    ]),
  );
});

test('the published input has its published fields', () => {
  const { schema } =
    document.paths['/v2/insights/bookings/kpi-stats'].post.requestBody.content['application/json'];
  expect(schema.$ref).toBe('#/components/schemas/BookingInsightsInput');
  const input: Schema = document.components.schemas.BookingInsightsInput;
  expect(input.required).toEqual(['scope', 'timeZone']);
  expect(Object.keys(input.properties ?? {})).toEqual([
    'scope',
    'selectedTeamId',
    'timeZone',
    'columnFilters',
  ]);
  expect(input.properties?.scope?.enum).toEqual(['user', 'team', 'org']);
});
