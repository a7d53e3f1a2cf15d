import { expect, test } from 'vitest';
import { answerOf, bounds, document, published, type Schema } from './answer-shape.ts';

test('kpi-stats has its published name and shape', () => {
  const measure = { count: 'number', deltaPrevious: 'number', 'previous?': 'number' };
  expect(answerOf('bookings/kpi-stats')).toEqual(
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
      previousRange: { startDate: 'string', endDate: 'string', ...bounds },
    }),
  );
});

test('event-trends has its published name and shape', () => {
  expect(answerOf('bookings/event-trends')).toEqual(
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
        ...bounds,
      },
    ]),
  );
});

test('members has its published name and shape, with e-mail and avatar as text or null', () => {
  const nullable = 'string|null';
  const user = { id: 'number', username: nullable, name: nullable, email: nullable, avatarUrl: nullable };
  const list = [{ userId: 'number', user, emailMd5: 'string', count: 'number' }];
  expect(answerOf('bookings/members')).toEqual(
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
  expect(answerOf('bookings/average-duration')).toEqual(
    published('getBookingAverageDuration', [
      {
        Date: 'string',
        formattedDateFull: 'string',
        isToday: 'boolean',
        Average: 'number',
        'Of?': 'number',
        ...bounds,
      },
    ]),
  );
});

test('the published input has its published fields', () => {
  const { schema } =
    document.paths['/v2/insights/bookings/members'].post.requestBody.content['application/json'];
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

  const { BookingKpiStatsInput, BookingTrendsInput } = document.components.schemas;
  expect(BookingKpiStatsInput.required).toEqual(input.required);
  expect(BookingKpiStatsInput.properties).toMatchObject(input.properties ?? {});
  expect(BookingTrendsInput.required).toEqual(input.required);
  expect(BookingTrendsInput.properties).toMatchObject(input.properties ?? {});
});
