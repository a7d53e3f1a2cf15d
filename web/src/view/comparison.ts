export type Comparison = 'previous' | 'weekdays' | 'year';

export const comparisons: readonly { readonly id: Comparison | 'none'; readonly label: string }[] = [
  { id: 'previous', label: 'compared with the previous period' },
  { id: 'weekdays', label: 'compared with the same weekdays before' },
  { id: 'year', label: 'compared with the year before' },
  { id: 'none', label: 'not compared' },
];

export const parseComparison = (query: URLSearchParams): Comparison | 'none' =>
  comparisons.find(({ id }) => id === query.get('compare'))?.id ?? 'previous';
