import type { ColumnFilter } from '../../../src/contract/column-filter.ts';
import type { Members } from '../../../src/contract/members.ts';
import type { RowMetric, RowSelect, RowsInput } from '../../../src/contract/rows.ts';
import { changeQuery, type QueryChange } from '../address/address.ts';
import { toBookingInput, type View } from '../view/use-view.ts';
import { parseBucket } from './bucket.ts';

/** A number whose bookings are looked at, as the address has it. */
export interface Drill {
  /** `completed`, `hour-9`, `list-mostBookings`, `event-7`. */
  readonly of: string;
  /** Instants of a bucket. */
  readonly from: string | null;
  readonly to: string | null;
  readonly host: string | null;
  readonly booking: string | null;
}

const none: Drill = { of: '', from: null, to: null, host: null, booking: null };

export function parseDrill(query: URLSearchParams): Drill | null {
  const of = query.get('rows');
  if (of === null) return null;
  const given = (key: string) => query.get(`rows-${key}`);
  return {
    of,
    ...parseBucket(given('from'), given('to')),
    host: given('host'),
    booking: given('booking'),
  };
}

const drillChange = ({ of, from, to, host, booking }: Drill): QueryChange => ({
  rows: of === '' ? null : of,
  'rows-from': from,
  'rows-to': to,
  'rows-host': host,
  'rows-booking': booking,
  'rows-sort': null,
  'rows-at': null,
});

export const openDrill = (drill: Pick<Drill, 'of'> & Partial<Drill>) =>
  changeQuery(drillChange({ ...none, ...drill }));
export const closeDrill = () => changeQuery(drillChange(none));

function toSelect({ of, from, to }: Drill): NonNullable<RowSelect> {
  const [kind, rest = ''] = of.split(/-(.*)/s);
  if (kind === 'hour') return { hour: Number(rest) };
  if (kind === 'list') return { list: rest as keyof Members };
  if (kind === 'event') return { eventType: Number(rest) };
  const metric = of as RowMetric;
  return from === null || to === null ? { metric } : { metric, bucket: { from, to } };
}

/** The question for the rows: the page's own, with what was pointed at on top. What makes no sense the server refuses. */
export function toRowsInput(view: View, drill: Drill): RowsInput {
  const host: ColumnFilter[] =
    drill.host === null ? [] : [{ id: 'userId', value: { type: 'ss', data: drill.host } }];
  return { ...toBookingInput(view, { also: host }), select: toSelect(drill) };
}
