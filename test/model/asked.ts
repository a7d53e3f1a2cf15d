import { type ColumnFilters, parseColumnFilters } from './column-filters.ts';
import type { DateColumn } from './date-filter.ts';
import { isClosed, type Range } from './date-range.ts';
import {
  parseArray,
  parseBoolean,
  parseInteger,
  parseIntegerBetween,
  parseObject,
  parseOneOf,
} from './json-shape.ts';
import { parseZone } from './local-day.ts';
import type { Operation } from './question.ts';
import { badRequest } from './refusal.ts';
import { type SortColumn, sortColumns } from './row-columns.ts';

export const intervals = ['day', 'week', 'month', 'year'] as const;
export type Interval = (typeof intervals)[number];

export const selectableMetrics = [
  'created',
  'scheduled',
  'completed',
  'rescheduled',
  'cancelled',
  'rejected',
  'pending',
  'no_show',
  'no_show_guest',
  'rating',
  'csat',
] as const;

export type Selection = { metric: (typeof selectableMetrics)[number] } | { hour: number };

export type Basis = { column: DateColumn; range: Range };

export type Asked = {
  scope: 'user' | 'team' | 'org';
  selectedTeamId: number | null;
  zone: string;
  filters: ColumnFilters;
  interval: Interval | null;
  select: Selection;
  sorting: { id: SortColumn; desc: boolean }[];
  offset: number;
  limit: number;
};

export const operationsWithBuckets: readonly Operation[] = [
  'event-trends',
  'average-duration',
  'no-show-hosts-over-time',
  'csat-over-time',
];

export function parseAsked(operation: Operation, body: unknown): Asked {
  const allowed = ['scope', 'selectedTeamId', 'timeZone', 'columnFilters'];
  if (operationsWithBuckets.includes(operation)) allowed.push('interval');
  if (operation === 'rows') allowed.push('select', 'sorting', 'offset', 'limit');

  const given = parseObject(body, allowed);
  const scope = parseOneOf(given.scope, ['user', 'team', 'org']);
  const zone = parseZone(given.timeZone);
  const selectedTeamId = given.selectedTeamId === undefined ? null : parseInteger(given.selectedTeamId);
  if (scope === 'team' && selectedTeamId === null) throw badRequest('team needs selectedTeamId');
  return {
    scope,
    selectedTeamId,
    zone,
    filters:
      given.columnFilters === undefined
        ? { dates: [], tests: [] }
        : parseColumnFilters(given.columnFilters, zone),
    interval: given.interval === undefined ? null : parseOneOf(given.interval, intervals),
    select: given.select === undefined ? { metric: 'created' } : parseSelection(given.select),
    sorting: given.sorting === undefined ? [] : parseArray(given.sorting).map(parseSort),
    offset: given.offset === undefined ? 0 : parseIntegerBetween(given.offset, 0, Number.MAX_SAFE_INTEGER),
    limit: given.limit === undefined ? 100 : parseIntegerBetween(given.limit, 1, 1000),
  };
}

function parseSelection(value: unknown): Selection {
  const given = parseObject(value, ['metric', 'hour']);
  if (Object.keys(given).length !== 1) throw badRequest('select takes a metric or an hour');
  if (given.hour !== undefined) return { hour: parseIntegerBetween(given.hour, 0, 23) };
  return { metric: parseOneOf(given.metric, selectableMetrics) };
}

function parseSort(value: unknown): { id: SortColumn; desc: boolean } {
  const given = parseObject(value, ['id', 'desc']);
  return { id: parseOneOf(given.id, sortColumns), desc: parseBoolean(given.desc) };
}

export function basisOf(asked: Asked): Basis | null {
  for (const { column, range } of asked.filters.dates) {
    if (isClosed(range)) return { column, range };
  }
  return null;
}
