import { parseAskedPeriod } from '../booking/asked-dates.ts';
import { type Basis, basisColumns, type OpenPeriod, type Period } from '../booking/period.ts';
import { badRequest } from '../booking/refusal.ts';
import { statusCodes } from '../booking/status.ts';
import type { Zone } from '../booking/zone.ts';
import type { ColumnFilter, ColumnFilterValue } from '../contract/column-filter.ts';
import { any, join, type Statement, sql, word } from '../sql/statement.ts';
import type { Definitions } from './definitions.ts';
import { numberTest } from './number-test.ts';
import { textTest } from './text-test.ts';

type FilterType = ColumnFilterValue['type'];
type ValueOf<Type extends FilterType> = Extract<ColumnFilterValue, { type: Type }>['data'];

interface FilteredColumn<Type extends FilterType> {
  readonly type: Type;
  readonly predicate: (data: ValueOf<Type>) => Statement[];
}

const column = <Type extends FilterType>(type: Type, predicate: (data: ValueOf<Type>) => Statement[]) =>
  ({ type, predicate }) as FilteredColumn<Type>;

const listed = (codes: readonly number[]) =>
  sql`(${join(
    codes.map((code) => sql`${code}`),
    ', ',
  )})`;

function wholeNumber(id: string, value: string | number): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(number)) return number as number;
  throw badRequest(`columnFilters: ${id} takes whole numbers, not ${JSON.stringify(value).slice(0, 100)}`, {
    field: id,
    value,
  });
}

function statusCode(value: string | number): number {
  const code = Object.entries(statusCodes).find(([status]) => status === value)?.[1];
  if (code !== undefined) return code;
  const allowed = Object.keys(statusCodes);
  throw badRequest(
    `columnFilters: ${JSON.stringify(value).slice(0, 100)} is not a status; use ${allowed.join(', ')}`,
    { field: 'status', value, allowed },
  );
}

const filteredColumns = {
  eventTypeId: column('ms', (ids) => {
    if (ids.length === 0) return [];
    const numbers = ids.map((id) => wholeNumber('eventTypeId', id));
    const among = (of: Statement) => word('isOneOf', of, sql`${numbers}`);
    return [any([among(sql`event_type_id`), among(sql`event_parent_id`)])];
  }),
  userId: column('ss', (id) => [sql`user_id = ${wholeNumber('userId', id)}`]),
  status: column('ms', (statuses) =>
    statuses.length === 0 ? [] : [sql`status IN ${listed(statuses.map(statusCode))}`],
  ),
  paid: column('ss', (paid) => {
    if (paid === 'true' || paid === 'false') return [sql`paid = ${paid === 'true'}`];
    throw badRequest(
      `columnFilters: paid takes "true" or "false", not ${JSON.stringify(paid).slice(0, 100)}`,
      {
        field: 'paid',
        value: paid,
        allowed: ['true', 'false'],
      },
    );
  }),
  userEmail: column('t', (test) => [textTest(sql`host_email`, test)]),
  userName: column('t', (test) => [textTest(sql`host_name`, test)]),
  rating: column('n', (test) => [numberTest(sql`rating`, test)]),
} as const;

/** A question is to stay a question of milliseconds. */
const mostValues = 2_000;

/** The filters of a question: predicates, and the date ranges in the order in which they were given. */
export interface BookingFilters {
  readonly predicates: readonly Statement[];
  readonly ranges: readonly { readonly basis: Basis; readonly period: OpenPeriod }[];
}

export function parseBookingFilters(filters: readonly ColumnFilter[], zone: Zone): BookingFilters {
  const values = filters.reduce((sum, { value }) => sum + (value.type === 'ms' ? value.data.length : 0), 0);
  if (values > mostValues) {
    throw badRequest(`columnFilters: ${values} values in lists are too many; use at most ${mostValues}`, {
      field: 'columnFilters',
      cap: mostValues,
    });
  }
  const predicates: Statement[] = [];
  const ranges: { basis: Basis; period: OpenPeriod }[] = [];
  for (const { id, value } of filters) {
    const basis = basisColumns.find((name) => name === id);
    const known = Object.hasOwn(filteredColumns, id)
      ? filteredColumns[id as keyof typeof filteredColumns]
      : undefined;
    const type = basis === undefined ? known?.type : 'dr';
    if (type === undefined) {
      const allowed = [...Object.keys(filteredColumns), ...basisColumns];
      throw badRequest(`columnFilters: ${JSON.stringify(id)} is not a filter; use ${allowed.join(', ')}`, {
        field: 'columnFilters',
        value: id,
        allowed,
      });
    }
    if (value.type !== type) {
      throw badRequest(`columnFilters: ${id} takes a value of type "${type}", not "${value.type}"`, {
        field: id,
        value: value.type,
        allowed: [type],
      });
    }
    if (basis !== undefined && value.type === 'dr') {
      ranges.push({ basis, period: parseAskedPeriod(value.data, id, zone) });
    } else if (known !== undefined) {
      predicates.push(...(known.predicate as (data: unknown) => Statement[])(value.data));
    }
  }
  return { predicates, ranges };
}

/** The first date range with both ends: what a chart and a comparison go by. */
export function basisOf(filters: BookingFilters): { basis: Basis; period: Period } {
  for (const { basis, period } of filters.ranges) {
    if (period.from !== null && period.to !== null) return { basis, period: period as Period };
  }
  throw badRequest(
    'columnFilters: this question needs a date filter ("startTime" or "createdAt", type "dr") with both startDate and endDate',
    { field: 'columnFilters', allowed: basisColumns },
  );
}

export const basisColumn = (basis: Basis) => (basis === 'startTime' ? sql`start_time` : sql`created_at`);

export function withinPeriod(basis: Basis, period: OpenPeriod, definitions: Definitions): Statement[] {
  if (basis === 'startTime') return definitions.startTimeWithin(period);
  return [
    ...(period.from === null ? [] : [sql`created_at >= ${period.from}`]),
    ...(period.to === null ? [] : [sql`created_at < ${period.to}`]),
  ];
}
