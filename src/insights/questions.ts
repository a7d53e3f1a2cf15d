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
import { formFieldOptions, formResponseHeaders } from './routings/form-fields.ts';
import { formResponses } from './routings/form-responses.ts';
import { formsByStatus } from './routings/forms-by-status.ts';
import { funnel } from './routings/funnel.ts';
import { routedToPerPeriod } from './routings/routed-to-per-period.ts';
import { rows } from './rows.ts';

/** The answer to every operation of the contract, by its id. */
export const questions = {
  'kpi-stats': kpiStats,
  'event-trends': eventTrends,
  members,
  'average-duration': averageDuration,
  'by-hour': byHour,
  'popular-events': popularEvents,
  'no-show-hosts-over-time': noShowHostsOverTime,
  'csat-over-time': csatOverTime,
  'recent-ratings': recentRatings,
  'recent-no-show-guests': recentNoShowGuests,
  rows,
  'routed-to-per-period': routedToPerPeriod,
  'form-responses': formResponses,
  'forms-by-status': formsByStatus,
  'failed-bookings-by-field': failedBookingsByField,
  'form-field-options': formFieldOptions,
  'form-response-headers': formResponseHeaders,
  funnel,
  choices,
} as const;
