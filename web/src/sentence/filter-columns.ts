import type { Option } from '../parts/options.tsx';
import type { Filter, FilterType } from '../view/filter.ts';

/** What can be filtered by: the same ids, types and operators as the API's. */
export interface FilterColumn {
  readonly id: string;
  readonly label: string;
  readonly type: FilterType;
  /** Where it is, when others are called the same. */
  readonly about?: string;
  /** Of those that one chooses from. */
  readonly options?: readonly Option[];
}

export const textOperators: readonly Option[] = [
  { id: 'contains', label: 'contains' },
  { id: 'notContains', label: 'does not contain' },
  { id: 'equals', label: 'is' },
  { id: 'notEquals', label: 'is not' },
  { id: 'startsWith', label: 'starts with' },
  { id: 'endsWith', label: 'ends with' },
  { id: 'isEmpty', label: 'is empty' },
  { id: 'isNotEmpty', label: 'is not empty' },
];

export const numberOperators: readonly Option[] = [
  { id: 'gte', label: 'is at least' },
  { id: 'lte', label: 'is at most' },
  { id: 'eq', label: 'is' },
  { id: 'neq', label: 'is not' },
  { id: 'gt', label: 'is more than' },
  { id: 'lt', label: 'is less than' },
];

export const needsNoOperand = (operator: string) => operator === 'isEmpty' || operator === 'isNotEmpty';

/** `host name contains ann` */
export function toFilterSentence(
  { operator, values }: Filter,
  { label, type, options = [] }: FilterColumn,
): string {
  const named = values.map((value) => options.find(({ id }) => id === value)?.label ?? value);
  if (type === 'ms' || type === 'ss') {
    const shown = named.length > 2 ? `${named.length} of them` : named.join(' or ');
    return `${label} ${shown === '' ? 'any' : shown}`;
  }
  const does = [...textOperators, ...numberOperators].find(({ id }) => id === operator)?.label ?? operator;
  return `${label} ${does}${needsNoOperand(operator) ? '' : ` ${named[0] ?? ''}`}`;
}
