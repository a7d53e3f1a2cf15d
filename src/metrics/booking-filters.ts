import { parseAskedPeriod } from '../booking/asked-dates.ts';
import { type Basis, basisColumns, type OpenPeriod, type Period } from '../booking/period.ts';
import { badRequest } from '../booking/refusal.ts';
import { statusCodes } from '../booking/status.ts';
import type { Zone } from '../booking/zone.ts';
import type { ColumnFilter } from '../contract/column-filter.ts';
import { any, type Statement, sql, word } from '../sql/statement.ts';
import type { Definitions } from './definitions.ts';
import { capValues, column, listed, testColumn, wholeNumber, wrongType } from './filtered-column.ts';
import { numberTest } from './number-test.ts';
import { textTest } from './text-test.ts';

function statusCode(value: string | number): number {
  const code = Object.entries(statusCodes).find(([status]) => status === value)?.[1];
  if (code !== undefined) return code;
  const allowed = Object.keys(statusCodes);
  throw badRequest(
    `columnFilters: ${JSON.stringify(value).slice(0, 100)} is not a status; use ${allowed.join(', ')}`,
    { field: 'status', value, allowed },
  );
}

/** More than a rating can be; engines stumble over operands near the ends of 64 bits. */
const beyond = 2 ** 40;

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
  rating: column('n', ({ operator, operand }) => [
    numberTest(sql`rating`, { operator, operand: Math.max(-beyond, Math.min(beyond, operand)) }),
  ]),
} as const;

/** The filters of a question: predicates, and the date ranges in the order in which they were given. */
export interface BookingFilters {
  readonly predicates: readonly Statement[];
  readonly ranges: readonly { readonly basis: Basis; readonly period: OpenPeriod }[];
}

export function parseBookingFilters(filters: readonly ColumnFilter[], zone: Zone): BookingFilters {
  capValues(filters);
  const predicates: Statement[] = [];
  const ranges: { basis: Basis; period: OpenPeriod }[] = [];
  for (const { id, value } of filters) {
    const basis = basisColumns.find((name) => name === id);
    if (basis === undefined) {
      predicates.push(...testColumn(filteredColumns, basisColumns, id, value));
    } else if (value.type === 'dr') {
      ranges.push({ basis, period: parseAskedPeriod(value.data, id, zone) });
    } else {
      throw wrongType(id, value.type, ['dr']);
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
  return createdWithin(period);
}

export const createdWithin = ({ from, to }: OpenPeriod): Statement[] => [
  ...(from === null ? [] : [sql`created_at >= ${from}`]),
  ...(to === null ? [] : [sql`created_at < ${to}`]),
];
