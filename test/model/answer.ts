import { type Asked, type Basis, basisOf, operationsWithBuckets, parseAsked } from './asked.ts';
import { averageDuration } from './average-duration.ts';
import { type Bucket, bucketsOf, intervalByLength } from './buckets.ts';
import { byHour } from './by-hour.ts';
import { csatOverTime } from './csat-over-time.ts';
import type { Dataset } from './dataset.ts';
import { eventTrends } from './event-trends.ts';
import { joinBookings } from './joined-booking.ts';
import { kpiStats } from './kpi-stats.ts';
import { matchingRows } from './matching-rows.ts';
import { members } from './members.ts';
import { noShowHostsOverTime } from './no-show-hosts-over-time.ts';
import { assertAskedByPerson, authorize } from './permission.ts';
import { popularEvents } from './popular-events.ts';
import type { Answer, Question } from './question.ts';
import { recentNoShowGuests } from './recent-no-show-guests.ts';
import { recentRatings } from './recent-ratings.ts';
import { badRequest, Refusal } from './refusal.ts';
import { rowsBehind } from './rows.ts';

export function answer(dataset: Dataset, question: Question): Answer {
  try {
    return { status: 200, data: dataOf(dataset, question) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status };
    throw error;
  }
}

/** A question that makes no sense is refused (400) before one that is not allowed (403). */
function dataOf(dataset: Dataset, question: Question): unknown {
  const { operation, caller, semantics, now } = question;
  const asked = parseAsked(operation, question.body);
  assertAskedByPerson(caller, asked);
  const basis = basisOf(asked);
  const buckets = operationsWithBuckets.includes(operation)
    ? askedBuckets(dataset, question, asked, needed(basis))
    : [];
  if (operation === 'kpi-stats') needed(basis);

  const mayBeSeen = authorize(dataset, caller, asked);
  const visible = joinBookings(dataset).filter(mayBeSeen);
  const rows = matchingRows(visible, asked, semantics, null);
  switch (operation) {
    case 'kpi-stats':
      return kpiStats(visible, asked, needed(basis), semantics, now);
    case 'event-trends':
      return eventTrends(rows, needed(basis), buckets, semantics, now);
    case 'members':
      return members(rows, semantics, now);
    case 'average-duration':
      return averageDuration(rows, needed(basis), buckets, semantics, now);
    case 'by-hour':
      return byHour(rows, asked.zone);
    case 'popular-events':
      return popularEvents(dataset, rows);
    case 'no-show-hosts-over-time':
      return noShowHostsOverTime(rows, needed(basis), buckets);
    case 'csat-over-time':
      return csatOverTime(rows, needed(basis), buckets, semantics);
    case 'recent-ratings':
      return recentRatings(rows);
    case 'recent-no-show-guests':
      return recentNoShowGuests(rows);
    case 'rows':
      return rowsBehind(rows, asked, semantics, now);
  }
}

function needed(basis: Basis | null): Basis {
  if (basis === null) throw badRequest('needs a startTime or createdAt filter with both ends');
  return basis;
}

function askedBuckets(dataset: Dataset, question: Question, asked: Asked, basis: Basis): Bucket[] {
  const person = dataset.users.find((user) => user.id === question.caller.userId);
  const weekStart = person === undefined ? 'Sunday' : person.weekStart;
  const interval = asked.interval ?? intervalByLength(basis.range, asked.zone);
  return bucketsOf(basis.range, asked.zone, interval, weekStart, question.now);
}
