import { averageDuration } from './average-duration.ts';
import { byHour } from './by-hour.ts';
import { csatOverTime } from './csat-over-time.ts';
import { eventTrends } from './event-trends.ts';
import { kpiStats } from './kpi-stats.ts';
import { members } from './members.ts';
import { noShowHostsOverTime } from './no-show-hosts-over-time.ts';
import { popularEvents } from './popular-events.ts';
import { recentNoShowGuests } from './recent-no-show-guests.ts';
import { recentRatings } from './recent-ratings.ts';
import { rows } from './rows.ts';

/** Everything that can be asked. */
export const operations = [
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

type KnownOperation = (typeof operations)[number];
export type OperationId = KnownOperation['id'];
export type OperationById<Id extends OperationId> = Extract<KnownOperation, { readonly id: Id }>;
