import type { ColumnFilter } from '../../../src/contract/column-filter.ts';
import type { FailedChoice, FormResponsesInput } from '../../../src/contract/routings/form-responses.ts';
import { changeQuery, type QueryChange } from '../address/address.ts';
import { toRoutingInput } from '../view/routing-input.ts';
import type { View } from '../view/use-view.ts';
import { ordersThatStand, ordersWithBooking, orderWithoutBooking } from '../words/response-statuses.ts';
import { parseBucket } from './bucket.ts';

/** A number whose responses are looked at, as the address has it. */
export interface ResponseDrill {
  /** `total`, `withBooking`, `withoutBooking`, `standing`, `host`, `failed`. */
  readonly of: string;
  /** Instants of a bucket. */
  readonly from: string | null;
  readonly to: string | null;
  readonly host: string | null;
  /** Of `failed`. */
  readonly form: string | null;
  readonly field: string | null;
  readonly option: string | null;
  /** The one whose answers are read. */
  readonly open: string | null;
}

const keys = ['from', 'to', 'host', 'form', 'field', 'option', 'open'] as const;

export function parseResponseDrill(query: URLSearchParams): ResponseDrill | null {
  const of = query.get('responses');
  if (of === null) return null;
  const given = Object.fromEntries(keys.map((key) => [key, query.get(`responses-${key}`)]));
  const { from = null, to = null } = given;
  return { of, ...given, ...parseBucket(from, to) } as unknown as ResponseDrill;
}

const drillChange = ({ of, ...rest }: Partial<ResponseDrill>): QueryChange => ({
  responses: of ?? null,
  ...Object.fromEntries(keys.map((key) => [`responses-${key}`, rest[key] ?? null])),
  'responses-sort': null,
  'responses-at': null,
});

export const openResponses = (drill: Pick<ResponseDrill, 'of'> & Partial<ResponseDrill>) =>
  changeQuery(drillChange(drill));
export const closeResponses = () => changeQuery(drillChange({}));

const orders: ReadonlyMap<string, readonly number[]> = new Map([
  ['withBooking', ordersWithBooking],
  ['host', ordersWithBooking],
  ['standing', ordersThatStand],
  ['withoutBooking', [orderWithoutBooking]],
]);

function toFailed({ of, form, field, option }: ResponseDrill): FailedChoice | null {
  if (of !== 'failed' || form === null || field === null || option === null) return null;
  return { formId: form, fieldId: field, optionId: option };
}

type Asked = Omit<FormResponsesInput, 'offset' | 'limit'>;

/** The question for the responses: the page's own, with what was pointed at on top. */
export function toResponsesInput(view: View, drill: ResponseDrill): Asked {
  const { of, from, to, host } = drill;
  const also: ColumnFilter[] = [];
  const statuses = orders.get(of);
  if (statuses !== undefined) {
    also.push({ id: 'bookingStatusOrder', value: { type: 'ms', data: [...statuses] } });
  }
  if (host !== null) also.push({ id: 'bookingUserId', value: { type: 'ms', data: [host] } });
  const failed = toFailed(drill);
  return {
    ...toRoutingInput(view, { ...(from !== null && to !== null && { from, to }), also }),
    ...(failed !== null && { select: { failed } }),
  };
}
