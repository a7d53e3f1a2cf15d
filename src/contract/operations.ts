import { averageDuration } from './average-duration.ts';
import { byHour } from './by-hour.ts';
import { choices } from './choices.ts';
import { csatOverTime } from './csat-over-time.ts';
import { eventTrends } from './event-trends.ts';
import { kpiStats } from './kpi-stats.ts';
import { members } from './members.ts';
import { noShowHostsOverTime } from './no-show-hosts-over-time.ts';
import { popularEvents } from './popular-events.ts';
import { recentNoShowGuests } from './recent-no-show-guests.ts';
import { recentRatings } from './recent-ratings.ts';
import { failedBookingsByField } from './routings/failed-bookings-by-field.ts';
import { formFieldOptions } from './routings/form-field-options.ts';
import { formResponseHeaders } from './routings/form-response-headers.ts';
import { formResponses } from './routings/form-responses.ts';
import { formsByStatus } from './routings/forms-by-status.ts';
import { funnel } from './routings/funnel.ts';
import { routedToPerPeriod } from './routings/routed-to-per-period.ts';
import { rows } from './rows.ts';

export const bookingOperations = [
  kpiStats,
  eventTrends,
  members,
  averageDuration,
  byHour,
  popularEvents,
  noShowHostsOverTime,
  csatOverTime,
  recentRatings,
  recentNoShowGuests,
  rows,
] as const;

export const routingOperations = [
  routedToPerPeriod,
  formResponses,
  formsByStatus,
  failedBookingsByField,
  formFieldOptions,
  formResponseHeaders,
  funnel,
] as const;

/** Everything that can be asked. */
export const operations = [...bookingOperations, ...routingOperations, choices] as const;

type KnownOperation = (typeof operations)[number];
export type OperationId = KnownOperation['id'];
export type OperationById<Id extends OperationId> = Extract<KnownOperation, { readonly id: Id }>;
