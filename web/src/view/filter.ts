import type { ColumnFilter, NumberTest, TextTest } from '../../../src/contract/column-filter.ts';

export type FilterType = 'ss' | 'ms' | 't' | 'n';

/** `f=rating~n~gte~4`: readable in an address, and given as often as there are filters. */
export interface Filter {
  readonly id: string;
  readonly type: FilterType;
  /** Of text and numbers. */
  readonly operator: string;
  readonly values: readonly string[];
}

const toPart = (value: string) => value.replaceAll('%', '%25').replaceAll('~', '%7E');
const fromPart = (part: string) => part.replaceAll('%7E', '~').replaceAll('%25', '%');

export const toFilterText = ({ id, type, operator, values }: Filter): string =>
  [id, type, ...(type === 't' || type === 'n' ? [operator] : []), ...values].map(toPart).join('~');

const types: readonly string[] = ['ss', 'ms', 't', 'n'] satisfies FilterType[];

function parseFilter(text: string): Filter {
  const [id = '', type = '', ...rest] = text.split('~').map(fromPart);
  // Left out, it would show other numbers than were asked for; the server refuses it with a sentence.
  if (!types.includes(type)) return { id: text, type: 'ss', operator: '', values: [''] };
  const tested = type === 't' || type === 'n';
  return {
    id,
    type: type as FilterType,
    operator: tested ? (rest[0] ?? '') : '',
    values: tested ? rest.slice(1) : rest,
  };
}

export const parseFilters = (query: URLSearchParams): Filter[] => query.getAll('f').map(parseFilter);

export const filtersChange = (filters: readonly Filter[]) => ({ f: filters.map(toFilterText) });

/** As the API takes it; what it does not take it refuses with a sentence, which is shown. */
export function toColumnFilter({ id, type, operator, values }: Filter): ColumnFilter {
  switch (type) {
    case 'ss':
      return { id, value: { type, data: values[0] ?? '' } };
    case 'ms':
      return { id, value: { type, data: [...values] } };
    case 'n':
      return { id, value: { type, data: { operator, operand: Number(values[0]) } as NumberTest } };
    case 't':
      return {
        id,
        value: {
          type,
          data: (values[0] === undefined ? { operator } : { operator, operand: values[0] }) as TextTest,
        },
      };
  }
}
