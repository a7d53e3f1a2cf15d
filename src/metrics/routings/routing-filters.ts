import { parseAskedPeriod } from '../../booking/asked-dates.ts';
import { badRequest } from '../../booking/refusal.ts';
import { statusCodes } from '../../booking/status.ts';
import type { Zone } from '../../booking/zone.ts';
import type { ColumnFilter } from '../../contract/column-filter.ts';
import { any, type Statement, sql, word } from '../../sql/statement.ts';
import { createdWithin } from '../booking-filters.ts';
import { capValues, column, listed, testColumn, wholeNumber, wrongType } from '../filtered-column.ts';
import { textTest } from '../text-test.ts';
import { attendeeTest } from './attendee-test.ts';
import type { FieldFilterValue } from './field-test.ts';

/** The place in the order of statuses of a response without a booking. */
export const withoutBooking = 999;

const statusOrders: readonly number[] = [...Object.values(statusCodes), withoutBooking];

function statusOrder(value: string | number): number {
  const order = statusOrders.find((one) => value === one || value === String(one));
  if (order !== undefined) return order;
  throw badRequest(
    `columnFilters: bookingStatusOrder takes ${statusOrders.join(', ')}, not ${JSON.stringify(value).slice(0, 100)}`,
    { field: 'bookingStatusOrder', value, allowed: statusOrders },
  );
}

function withStatusOrder(orders: readonly number[]): Statement {
  const codes = orders.filter((order) => order !== withoutBooking);
  return any([
    ...(codes.length === 0 ? [] : [sql`(booking_id IS NOT NULL AND booking_status IN ${listed(codes)})`]),
    ...(codes.length < orders.length ? [sql`booking_id IS NULL`] : []),
  ]);
}

const filteredColumns = {
  bookingStatusOrder: column('ms', (values) =>
    values.length === 0 ? [] : [withStatusOrder(values.map(statusOrder))],
  ),
  bookingAssignmentReason: column('t', (test) => [textTest(sql`assignment_reason`, test)]),
  bookingUid: column('t', (test) => [textTest(sql`booking_uid`, test)]),
  attendeeName: column('t', (test) => [attendeeTest(sql`attendee_names`, test)]),
  attendeeEmail: column('t', (test) => [attendeeTest(sql`attendee_emails`, test)]),
  attendeePhone: column('t', (test) => [attendeeTest(sql`attendee_phones`, test)]),
  bookingUserId: column('ms', (ids) => {
    const numbers = ids.map((id) => wholeNumber('bookingUserId', id));
    return ids.length === 0
      ? []
      : [sql`(host_id IS NOT NULL AND ${word('isOneOf', sql`host_id`, sql`${numbers}`)})`];
  }),
  formId: column('ss', (id) => [sql`form_id = ${String(id)}`]),
} as const;

/** The filters of a question about responses. */
export interface RoutingFilters {
  readonly predicates: readonly Statement[];
  /** Those by UUID: of fields of forms, if there are such. */
  readonly fields: readonly { readonly id: string; readonly value: FieldFilterValue }[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function parseRoutingFilters(filters: readonly ColumnFilter[], zone: Zone): RoutingFilters {
  capValues(filters);
  const predicates: Statement[] = [];
  const fields: { id: string; value: FieldFilterValue }[] = [];
  for (const { id, value } of filters) {
    if (uuid.test(id)) {
      if (value.type === 'dr') throw wrongType(id, value.type, ['t', 'ss', 'ms', 'n']);
      fields.push({ id, value });
    } else if (id !== 'createdAt') {
      predicates.push(...testColumn(filteredColumns, ['createdAt', 'the UUID of a field'], id, value));
    } else if (value.type === 'dr') {
      predicates.push(...createdWithin(parseAskedPeriod(value.data, id, zone)));
    } else {
      throw wrongType(id, value.type, ['dr']);
    }
  }
  return { predicates, fields };
}
