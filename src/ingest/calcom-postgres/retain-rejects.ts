import type { DumpReject } from '../dump/dump-reject.ts';
import { placeText } from '../new-rejects.ts';
import type { RejectedPlace } from '../remove-rejects.ts';
import type { FoundTable } from './found-table.ts';
import { readPages } from './read-pages.ts';
import { foundAmong, type Round } from './round.ts';
import { longTables } from './table-kinds.ts';

/** Of the rejected rows of a table these are left: all others can be read now, or are there no more. */
export async function retainRejects(
  { rejects }: Round,
  found: FoundTable,
  left: readonly DumpReject[],
): Promise<void> {
  const places = new Set(left.map(placeText));
  await rejects.clear((place) => keyOf(found, place) !== null && !places.has(placeText(place)));
}

/** Looks again at the rejected rows of the long tables, which nothing else may lead to. */
export async function reviewRejects(round: Round): Promise<void> {
  const places = await round.rejects.places();
  for (const found of foundAmong(round, longTables)) {
    const keys = places.flatMap((place) => keyOf(found, place) ?? []);
    if (keys.length === 0) continue;
    const left: DumpReject[] = [];
    for await (const page of readPages(round.db, found, {
      where: '"id" = ANY($1::bigint[])',
      values: [keys.filter((key) => /^-?\d+$/.test(key))],
    })) {
      left.push(...page.rejects);
    }
    await round.rejects.add(left);
    await retainRejects(round, found, left);
  }
}

/** The key of a row of the table; null for a row of another. */
function keyOf({ table }: FoundTable, { file, line }: RejectedPlace): string | null {
  if (file === table.name) return String(line);
  return file.startsWith(`${table.name} `) ? file.slice(table.name.length + 1) : null;
}
