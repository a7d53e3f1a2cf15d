import { badRequest, type Refusal } from '../booking/refusal.ts';
import type { ColumnFilter, ColumnFilterValue } from '../contract/column-filter.ts';
import { join, type Statement, sql } from '../sql/statement.ts';

export type FilterType = ColumnFilterValue['type'];
type ValueOf<Type extends FilterType> = Extract<ColumnFilterValue, { type: Type }>['data'];

/** A column that can be filtered by: which type of value it takes, and what that means. */
interface FilteredColumn<Type extends FilterType> {
  readonly type: Type;
  readonly predicate: (data: ValueOf<Type>) => Statement[];
}

type FilteredColumns = Readonly<
  Record<string, { readonly type: FilterType; readonly predicate: (data: never) => Statement[] }>
>;

export const column = <Type extends FilterType>(
  type: Type,
  predicate: (data: ValueOf<Type>) => Statement[],
): FilteredColumn<Type> => ({ type, predicate });

export const listed = (codes: readonly number[]) =>
  sql`(${join(
    codes.map((code) => sql`${code}`),
    ', ',
  )})`;

const shown = (value: unknown) => JSON.stringify(value).slice(0, 100);

export function wholeNumber(id: string, value: string | number): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(number)) return number as number;
  throw badRequest(`columnFilters: ${id} takes whole numbers, not ${shown(value)}`, { field: id, value });
}

/** A question is to stay a question of milliseconds. */
const mostValues = 2_000;

export function capValues(filters: readonly ColumnFilter[]): void {
  const values = filters.reduce((sum, { value }) => sum + (value.type === 'ms' ? value.data.length : 0), 0);
  if (values <= mostValues) return;
  throw badRequest(`columnFilters: ${values} values in lists are too many; use at most ${mostValues}`, {
    field: 'columnFilters',
    cap: mostValues,
  });
}

export const wrongType = (id: string, given: FilterType, allowed: readonly FilterType[]): Refusal =>
  badRequest(
    `columnFilters: ${id} takes a value of type ${allowed.map((type) => `"${type}"`).join(' or ')}, not "${given}"`,
    { field: id, value: given, allowed },
  );

/** What the filter means; 400 for one that there is not, and for a value that does not fit. */
export function testColumn(
  columns: FilteredColumns,
  others: readonly string[],
  id: string,
  value: ColumnFilterValue,
): Statement[] {
  const known = Object.hasOwn(columns, id) ? columns[id] : undefined;
  if (known === undefined) {
    const allowed = [...Object.keys(columns), ...others];
    throw badRequest(`columnFilters: ${JSON.stringify(id)} is not a filter; use ${allowed.join(', ')}`, {
      field: 'columnFilters',
      value: id,
      allowed,
    });
  }
  if (value.type !== known.type) throw wrongType(id, value.type, [known.type]);
  return known.predicate(value.data as never);
}
