import type { Sorting } from '../../parts/data-table.tsx';
import { locale } from '../../words/locale.ts';

/** Sorted by one of the ways there are; as it was by any other. */
export function bySorting<Row>(
  rows: readonly Row[],
  { id, desc }: Sorting,
  ways: Readonly<Record<string, (row: Row) => string | number>>,
): readonly Row[] {
  const of = ways[id];
  if (of === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sign = desc ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [of(a), of(b)];
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * compare(String(one), String(other));
  });
}
