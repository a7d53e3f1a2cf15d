import type { Sorting } from '../parts/data-table.tsx';

/** `-startTime` is the latest first. */
export function parseSorting(text: string | null, usual: Sorting): Sorting {
  if (text === null) return usual;
  return text.startsWith('-') ? { id: text.slice(1), desc: true } : { id: text, desc: false };
}

export const toSortingText = ({ id, desc }: Sorting) => `${desc ? '-' : ''}${id}`;
