import type { ColumnFilter } from '../../../src/contract/column-filter.ts';
import type { RowSelect, RowsInput } from '../../../src/contract/rows.ts';
import { changeQuery, type QueryChange } from '../address/address.ts';
import { toBookingInput, type View } from '../view/use-view.ts';

/** A number whose bookings are looked at, as the address has it. */
export interface Drill {
  /** `completed`, `hour-9`, `list-mostBookings`. */
  readonly of: string;
  /** Instants of a bucket. */
  readonly from: string | null;
  readonly to: string | null;
  readonly host: string | null;
  readonly event: string | null;
  readonly booking: string | null;
}

const none: Drill = { of: '', from: null, to: null, host: null, event: null, booking: null };

export function parseDrill(query: URLSearchParams): Drill | null {
  const of = query.get('rows');
  if (of === null) return null;
  const given = (key: string) => query.get(`rows-${key}`);
  return {
    of,
    from: given('from'),
    to: given('to'),
    host: given('host'),
    event: given('event'),
    booking: given('booking'),
  };
}

const drillChange = ({ of, from, to, host, event, booking }: Drill): QueryChange => ({
  rows: of === '' ? null : of,
  'rows-from': from,
  'rows-to': to,
  'rows-host': host,
  'rows-event': event,
  'rows-booking': booking,
  'rows-sort': null,
  'rows-at': null,
});

export const openDrill = (drill: Pick<Drill, 'of'> & Partial<Drill>) =>
  changeQuery(drillChange({ ...none, ...drill }));
export const closeDrill = () => changeQuery(drillChange(none));

function toSelect(of: string): NonNullable<RowSelect> {
  const [kind, rest = ''] = of.split(/-(.*)/s);
  if (kind === 'hour') return { hour: Number(rest) };
  if (kind === 'list') return { list: rest } as NonNullable<RowSelect>;
  return { metric: of } as NonNullable<RowSelect>;
}

/** The question for the rows: the page's own, with what was pointed at on top. */
export function toRowsInput(view: View, { of, from, to, host, event }: Drill): RowsInput {
  const also: ColumnFilter[] = [];
  if (host !== null) also.push({ id: 'userId', value: { type: 'ss', data: host } });
  if (event !== null) also.push({ id: 'eventTypeId', value: { type: 'ms', data: [event] } });
  const input = toBookingInput(view, { ...(from !== null && to !== null && { from, to }), also });
  return { ...input, select: toSelect(of) };
}
