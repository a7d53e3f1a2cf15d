import { type Asked, type Interval, intervals } from '../asked.ts';
import { parseRange, type Range } from '../date-range.ts';
import {
  type JsonObject,
  parseArray,
  parseBoolean,
  parseInteger,
  parseIntegerBetween,
  parseObject,
  parseOneOf,
  parseString,
} from '../json-shape.ts';
import { parseZone } from '../local-day.ts';
import { badRequest } from '../refusal.ts';
import { type RoutedPeriod, routedPeriods } from './periods.ts';
import { type ResponseSortColumn, responseSortColumns } from './response-columns.ts';
import { parseRoutingFilters, type RoutingFilters } from './routing-filters.ts';
import type { RoutingOperation } from './routing-question.ts';

type Place = Pick<Asked, 'scope' | 'selectedTeamId'>;

export type AskedFields = Place & { formId: string | null };

export type ResponseSorting = { id: ResponseSortColumn; desc: boolean };

export type AskedRouting = Place & {
  zone: string;
  range: Range;
  filters: RoutingFilters;
  interval: Interval | null;
  period: RoutedPeriod;
  searchQuery: string;
  sorting: ResponseSorting[];
  offset: number;
  limit: number;
};

const placeKeys = ['scope', 'selectedTeamId'];
const rangeKeys = [...placeKeys, 'startDate', 'endDate', 'timeZone', 'columnFilters'];
const moreKeys: { [operation in RoutingOperation]?: string[] } = {
  'routed-to-per-period': ['period', 'limit', 'searchQuery'],
  'form-responses': ['sorting', 'offset', 'limit'],
  funnel: ['interval'],
};

export function parseAskedFields(body: unknown): AskedFields {
  const given = parseObject(body, [...placeKeys, 'routingFormId']);
  const formId = given.routingFormId === undefined ? null : parseText(given.routingFormId, 1000);
  return { ...parsePlace(given), formId };
}

export function parseAskedRouting(operation: RoutingOperation, body: unknown): AskedRouting {
  const given = parseObject(body, [...rangeKeys, ...(moreKeys[operation] ?? [])]);
  const zone = given.timeZone === undefined ? 'UTC' : parseZone(given.timeZone);
  const range = parseRange(parseText(given.startDate, 100), parseText(given.endDate, 100), zone);
  const isPaged = operation === 'form-responses';
  const isRoutedTo = operation === 'routed-to-per-period';
  return {
    ...parsePlace(given),
    zone,
    range: range as Range,
    filters: parseRoutingFilters(given.columnFilters, zone),
    interval: given.interval === undefined ? null : parseOneOf(given.interval, intervals),
    period: isRoutedTo ? parseOneOf(given.period, routedPeriods) : 'perDay',
    searchQuery: given.searchQuery === undefined ? '' : parseText(given.searchQuery, 1000).trim(),
    sorting: given.sorting === undefined ? [] : parseSorting(given.sorting),
    offset: isPaged ? parseIntegerBetween(given.offset, 0, Number.MAX_SAFE_INTEGER) : 0,
    limit: isPaged || isRoutedTo ? parseIntegerBetween(given.limit, 1, 100) : 100,
  };
}

function parsePlace(given: JsonObject): Place {
  const scope = parseOneOf(given.scope, ['user', 'team', 'org']);
  const selectedTeamId = given.selectedTeamId === undefined ? null : parseInteger(given.selectedTeamId);
  if (scope === 'team' && selectedTeamId === null) throw badRequest('team needs selectedTeamId');
  return { scope, selectedTeamId };
}

function parseSorting(value: unknown): ResponseSorting[] {
  const sorting = parseArray(value);
  if (sorting.length > 10) throw badRequest('too many columns to sort by');
  return sorting.map((item) => {
    const given = parseObject(item, ['id', 'desc']);
    return { id: parseOneOf(given.id, responseSortColumns), desc: parseBoolean(given.desc) };
  });
}

export function parseText(value: unknown, longest: number): string {
  const text = parseString(value);
  if (text.length > longest) throw badRequest('too long');
  return text;
}
