import { bookingStatuses } from './dataset.ts';
import type { DateFilter } from './date-filter.ts';
import { parseRange } from './date-range.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { parseArray, parseInteger, parseObject, parseOneOf, parseString } from './json-shape.ts';
import { parseNumberTest } from './number-filter.ts';
import { badRequest } from './refusal.ts';
import { parseTextTest } from './text-filter.ts';

export type ColumnFilters = {
  /** in the order given */
  dates: DateFilter[];
  tests: ((row: JoinedBooking) => boolean)[];
};

const typeOfId: { [id: string]: string } = {
  eventTypeId: 'ms',
  userId: 'ss',
  status: 'ms',
  paid: 'ss',
  userEmail: 't',
  userName: 't',
  rating: 'n',
  startTime: 'dr',
  createdAt: 'dr',
};

export function parseColumnFilters(value: unknown, zone: string): ColumnFilters {
  const filters: ColumnFilters = { dates: [], tests: [] };
  for (const item of parseArray(value)) {
    const given = parseObject(item, ['id', 'value']);
    const id = parseOneOf(given.id, Object.keys(typeOfId));
    const { type, data } = parseObject(given.value, ['type', 'data']);
    if (type !== typeOfId[id]) throw badRequest(`${id} takes a value of type ${typeOfId[id]}`);
    if (id === 'startTime' || id === 'createdAt') {
      filters.dates.push({ column: id, range: parseDates(data, zone) });
    } else {
      filters.tests.push(parseTest(id, data));
    }
  }
  return filters;
}

function parseDates(data: unknown, zone: string) {
  const given = parseObject(data, ['startDate', 'endDate', 'preset']);
  const startDate = given.startDate ?? null;
  const endDate = given.endDate ?? null;
  return parseRange(
    startDate === null ? null : parseString(startDate),
    endDate === null ? null : parseString(endDate),
    zone,
  );
}

function parseTest(id: string, data: unknown): (row: JoinedBooking) => boolean {
  switch (id) {
    case 'eventTypeId': {
      const ids = parseArray(data).map(parseId);
      if (ids.length === 0) return () => true;
      return (row) => {
        const own = row.booking.eventTypeId;
        const parent = row.eventType === null ? null : row.eventType.parentId;
        return (own !== null && ids.includes(own)) || (parent !== null && ids.includes(parent));
      };
    }
    case 'userId': {
      const userId = parseId(data);
      return (row) => row.booking.userId === userId;
    }
    case 'status': {
      const statuses = parseArray(data).map((status) => parseOneOf(status, bookingStatuses));
      if (statuses.length === 0) return () => true;
      return (row) => statuses.includes(row.booking.status);
    }
    case 'paid': {
      const paid = parseOneOf(data, ['true', 'false']) === 'true';
      return (row) => row.booking.paid === paid;
    }
    case 'userEmail': {
      const test = parseTextTest(data);
      return (row) => test(row.host === null ? null : row.host.email);
    }
    case 'userName': {
      const test = parseTextTest(data);
      return (row) => test(row.host === null ? null : row.host.name);
    }
    case 'rating': {
      const test = parseNumberTest(data);
      return (row) => test(row.booking.rating);
    }
    default:
      throw badRequest(`unknown filter ${id}`);
  }
}

function parseId(value: unknown): number {
  if (typeof value === 'string' && /^\d+$/.test(value)) return parseInteger(Number(value));
  return parseInteger(value);
}
