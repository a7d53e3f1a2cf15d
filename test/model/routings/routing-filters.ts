import { type OpenRange, parseRange } from '../date-range.ts';
import {
  parseArray,
  parseInteger,
  parseNumber,
  parseObject,
  parseOneOf,
  parseString,
} from '../json-shape.ts';
import { badRequest } from '../refusal.ts';
import { parseTextTest } from '../text-filter.ts';
import { type FieldFilter, parseFieldFilter } from './field-filter.ts';
import { knownStatusOrders, statusOrderOf } from './response-columns.ts';
import type { RoutingRow } from './routing-row.ts';

export type RoutingFilters = {
  tests: ((row: RoutingRow) => boolean)[];
  /** Whether they make sense only the forms of the scope can say. */
  fields: FieldFilter[];
  hasBookingUid: boolean;
};

const typeOfId: { [id: string]: string } = {
  bookingStatusOrder: 'ms',
  bookingAssignmentReason: 't',
  bookingUid: 't',
  attendeeName: 't',
  attendeeEmail: 't',
  attendeePhone: 't',
  bookingUserId: 'ms',
  formId: 'ss',
  createdAt: 'dr',
};

const attendeeColumns = {
  attendeeName: 'name',
  attendeeEmail: 'email',
  attendeePhone: 'phoneNumber',
} as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const mostFilters = 30;
const mostValuesOfOne = 1000;
const mostValues = 2000;

export function parseRoutingFilters(value: unknown, zone: string): RoutingFilters {
  const filters: RoutingFilters = { tests: [], fields: [], hasBookingUid: false };
  const items = value === undefined ? [] : parseArray(value);
  if (items.length > mostFilters) throw badRequest('too many filters');
  let values = 0;
  for (const item of items) {
    const given = parseObject(item, ['id', 'value']);
    const id = parseString(given.id);
    const { type: givenType, data } = parseObject(given.value, ['type', 'data']);
    const type = parseOneOf(givenType, ['ss', 'ms', 't', 'n', 'dr']);
    if (type === 'ms') {
      const length = parseArray(data).length;
      values += length;
      if (length > mostValuesOfOne || values > mostValues) throw badRequest('too many values');
    }
    if (!Object.hasOwn(typeOfId, id)) {
      if (!uuid.test(id)) throw badRequest(`unknown filter ${id}`);
      filters.fields.push(parseFieldFilter(id, type, data));
      continue;
    }
    if (type !== typeOfId[id]) throw badRequest(`${id} takes a value of type ${typeOfId[id]}`);
    if (id === 'bookingUid') filters.hasBookingUid = true;
    filters.tests.push(parseTest(id, data, zone));
  }
  return filters;
}

function parseTest(id: string, data: unknown, zone: string): (row: RoutingRow) => boolean {
  switch (id) {
    case 'bookingStatusOrder': {
      const orders = parseArray(data).map(parseId);
      if (orders.some((order) => !knownStatusOrders.includes(order))) throw badRequest('no such status');
      return (row) => orders.length === 0 || orders.includes(statusOrderOf(row));
    }
    case 'bookingUserId': {
      const ids = parseArray(data).map(parseId);
      return (row) => {
        const userId = row.booking === null ? null : row.booking.booking.userId;
        return ids.length === 0 || (userId !== null && ids.includes(userId));
      };
    }
    case 'formId': {
      const formId = typeof data === 'number' ? String(parseNumber(data)) : parseString(data);
      return (row) => row.form.row.id === formId;
    }
    case 'bookingAssignmentReason': {
      const test = parseTextTest(data);
      return (row) => test(row.assignmentReason);
    }
    case 'bookingUid': {
      const test = parseTextTest(data);
      return (row) => test(row.booking === null ? null : row.booking.booking.uid);
    }
    case 'attendeeName':
    case 'attendeeEmail':
    case 'attendeePhone': {
      const test = parseTextTest(data);
      const column = attendeeColumns[id];
      return (row) => {
        const attendees = row.booking === null ? [] : row.booking.attendees;
        return attendees.length === 0 ? test(null) : attendees.some((attendee) => test(attendee[column]));
      };
    }
    case 'createdAt': {
      const { from, to } = parseDates(data, zone);
      return (row) => (from === null || row.createdAt >= from) && (to === null || row.createdAt < to);
    }
    default:
      throw badRequest(`unknown filter ${id}`);
  }
}

function parseDates(data: unknown, zone: string): OpenRange {
  const given = parseObject(data, ['startDate', 'endDate', 'preset']);
  const startDate = given.startDate === null ? null : parseString(given.startDate);
  const endDate = given.endDate === null ? null : parseString(given.endDate);
  return parseRange(startDate, endDate, zone);
}

function parseId(value: unknown): number {
  if (typeof value === 'string' && /^\d+$/.test(value)) return parseInteger(Number(value));
  return parseInteger(value);
}
