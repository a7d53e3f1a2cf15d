import { type ApiEntity, invoiceEntity, lineEntity } from './api-entities.ts';
import { bringRecords } from './bring-records.ts';
import { toKeyRow } from './key-row.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { overlap } from './overlap.ts';
import { readByIds } from './read-by-ids.ts';
import type { ReadList } from './read-list.ts';
import { storedBeside } from './stored-records.ts';

/** More than so many, and more than the list has left, do not go at once: rather the user may see less than before. */
const mostGone = 100;

const rowsAtATime = 10_000;

export interface Removed {
  readonly removed: number;
  /** Changed too short a time ago to be taken for gone. */
  readonly young: number;
  /** Too many to go at once. */
  readonly kept: number;
}

/**
 * What is stored and not in a whole list goes, unless it is there when it is asked for by its id. `deeply` also keeps
 * out what comes late and is not listed.
 */
export async function removeUnlisted(
  nexudus: NexudusPull,
  entity: ApiEntity,
  { ids, at }: ReadList,
  { deeply }: { readonly deeply: boolean },
): Promise<Removed> {
  const { pull, ask, state } = nexudus;
  const { table } = entity;
  const beside = await storedBeside(pull, table, ids);
  if (beside.length === 0 && (!deeply || ids.size === 0)) return { removed: 0, young: 0, kept: 0 };
  if (beside.length > Math.max(mostGone, ids.size)) return { removed: 0, young: 0, kept: beside.length };
  const found = await readByIds(ask, entity, beside);
  if (found.size > 0) await bringRecords(nexudus, entity, [...found.values()], { at });

  const there = [...ids, ...found.keys()];
  const gone = beside.filter((id) => !found.has(id));
  const recorded = await pull.write({ observedAt: at - overlap, state, whole: false }, async (recording) => {
    await recording.has(table, []);
    for (let from = 0; from < there.length; from += rowsAtATime) {
      const rows = there.slice(from, from + rowsAtATime).map((id) => toKeyRow(table, id));
      await recording.has(table, rows);
    }
    if (entity === invoiceEntity && gone.length > 0) {
      await recording.hasOf(lineEntity.table, { column: 'coworker_invoice_id', owners: gone }, []);
    }
    return [table];
  });
  const removed = recorded.get(table)?.removed ?? 0;
  return { removed, young: gone.length - removed, kept: 0 };
}
