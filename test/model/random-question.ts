import { intervals, operationsWithBuckets, selectableMetrics } from './asked.ts';
import { cornerTexts, cornerZones, NOW } from './corners.ts';
import { type BookingRow, bookingStatuses, type Dataset } from './dataset.ts';
import { missingIds } from './missing-ids.ts';
import { type Operation, operations, type Question } from './question.ts';
import { type Asker, randomAsker, randomSureAsker } from './random-asker.ts';
import { randomDateFilter, randomMoment, randomZone } from './random-date-filter.ts';
import { invalidBody, type RandomBody } from './random-invalid-body.ts';
import { randomTextTest } from './random-text-test.ts';
import { sortColumns } from './row-columns.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const needsBasis: readonly Operation[] = ['kpi-stats', ...operationsWithBuckets];

/** About one in eight makes no sense, and about one in eight asks for what the caller may not see. */
export function randomQuestion(seed: number, dataset: Dataset): Question {
  const random = seededRandom(seed);
  const operation = random.pick(operations);
  const semantics = random.pick(['documented', 'calcom'] as const);
  const isInvalid = random.chance(0.12);
  const asker = isInvalid ? randomSureAsker(random, dataset) : randomAsker(random, dataset);
  const body = {
    ...asker.place,
    ...randomCommonInput(random, operation, dataset, bookingsAround(asker, dataset)),
  };
  return {
    operation,
    // Through JSON, as the server will see it.
    body: JSON.parse(JSON.stringify(isInvalid ? invalidBody(random, operation, body) : body)),
    caller: asker.caller,
    semantics,
    now: NOW,
  };
}

/** Bookings the asker may well see, so that few answers are empty. */
function bookingsAround(asker: Asker, dataset: Dataset): BookingRow[] {
  if (asker.place.scope === 'user') {
    return dataset.Booking.filter((booking) => booking.userId === asker.caller.userId);
  }
  const { selectedTeamId } = asker.place;
  if (asker.place.scope === 'org' || selectedTeamId === undefined) return dataset.Booking;
  const types = dataset.EventType.filter((type) => type.teamId === selectedTeamId).map((type) => type.id);
  return dataset.Booking.filter((booking) => types.includes(booking.eventTypeId ?? 0));
}

function randomCommonInput(
  random: SeededRandom,
  operation: Operation,
  dataset: Dataset,
  bookings: BookingRow[],
): RandomBody {
  const moment = randomMoment(random, bookings);
  const zone = randomZone(random, cornerZones, moment);
  const filters: unknown[] = [];
  if (needsBasis.includes(operation) || random.chance(0.5)) {
    filters.push(randomDateFilter(random, moment, zone, true));
  }
  if (random.chance(0.12)) filters.push(randomDateFilter(random, moment, zone, true));
  if (random.chance(0.08)) filters.push(randomDateFilter(random, moment, zone, false));
  const others = random.pick([0, 0, 0, 0, 0, 1, 1, 1, 2, 3]);
  for (let index = 0; index < others; index += 1) {
    const place = random.below(filters.length + 1);
    filters.splice(place, 0, randomColumnFilter(random, dataset, random.chance(0.7) ? moment.booking : null));
  }

  const body: RandomBody = { timeZone: zone };
  if (filters.length > 0 || random.chance(0.5)) body.columnFilters = filters;
  if (operationsWithBuckets.includes(operation) && random.chance(0.4)) body.interval = random.pick(intervals);
  if (operation === 'rows') addRowsInput(random, body);
  return body;
}

function addRowsInput(random: SeededRandom, body: RandomBody): void {
  if (random.chance(0.7)) {
    body.select = random.chance(0.2)
      ? { hour: random.below(24) }
      : { metric: random.pick([...selectableMetrics, 'no_show_guest', 'created']) };
  }
  if (random.chance(0.6)) {
    body.sorting = random.some(sortColumns, 3).map((id) => ({ id, desc: random.chance(0.5) }));
  }
  if (random.chance(0.3)) body.offset = random.pick([0, 1, 5, 50, 1000]);
  if (random.chance(0.5)) body.limit = random.pick([1, 2, 10, 100, 1000]);
}

/** One that `liked`, when given, mostly passes. */
function randomColumnFilter(random: SeededRandom, dataset: Dataset, liked: BookingRow | null): unknown {
  const id = random.pick(['eventTypeId', 'userId', 'status', 'paid', 'userEmail', 'userName', 'rating']);
  const asNumberOrText = (value: number) => (random.chance(0.3) ? String(value) : value);
  switch (id) {
    case 'eventTypeId': {
      const ids = [...dataset.EventType.map((type) => type.id), 700, ...missingIds.eventType];
      return {
        id,
        value: {
          type: 'ms',
          data: [...alike(liked?.eventTypeId), ...random.some(ids, 8)].map(asNumberOrText),
        },
      };
    }
    case 'userId': {
      const ids = [...dataset.users.map((user) => user.id), ...missingIds.user];
      return { id, value: { type: 'ss', data: asNumberOrText(liked?.userId ?? random.pick(ids)) } };
    }
    case 'status':
      return {
        id,
        value: { type: 'ms', data: [...alike(liked?.status), ...random.some(bookingStatuses, 4)] },
      };
    case 'paid':
      return {
        id,
        value: { type: 'ss', data: liked === null ? random.pick(['true', 'false']) : String(liked.paid) },
      };
    case 'rating': {
      const operator = random.pick(['eq', 'neq', 'gt', 'gte', 'lt', 'lte']);
      return {
        id,
        value: { type: 'n', data: { operator, operand: random.pick([0, 1, 2, 3, 3.5, 4, 5, -1]) } },
      };
    }
    default: {
      const user =
        dataset.users.find(({ id: userId }) => userId === liked?.userId) ?? random.pick(dataset.users);
      const whole = id === 'userEmail' ? user.email : (user.name ?? random.pick(cornerTexts));
      return { id, value: { type: 't', data: randomTextTest(random, whole) } };
    }
  }
}

function alike<T>(value: T | null | undefined): T[] {
  return value === null || value === undefined ? [] : [value];
}
