import { isRecord } from '../nexudus/parse-nexudus-record.ts';
import type { ApiEntity } from './api-entities.ts';
import { idOf } from './list-page.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { changeState, stateOf } from './pull-state.ts';
import { readByIds } from './read-by-ids.ts';

const mostLacking = 1_000;

/**
 * Records with the collections that their list leaves out, where it leaves something out. Of one that is not found by
 * its id nothing is said about them (an empty one in a list means nothing), and the next pull asks for it again.
 */
export async function completeRecords(
  { ask, state }: NexudusPull,
  entity: ApiEntity,
  listed: readonly unknown[],
): Promise<readonly unknown[]> {
  if (entity.collections.length === 0 || listed.length === 0) return listed;
  const ids = listed.flatMap((record) => idOf(record) ?? []);
  const whole = await readByIds(ask, entity, ids);
  const before = stateOf(state, entity).lacking.filter((id) => !whole.has(id));
  const lacking = [...new Set([...before, ...ids.filter((id) => !whole.has(id))])].slice(-mostLacking);
  changeState(state, entity, { lacking });
  return listed.map((record) => whole.get(idOf(record) ?? -1) ?? withoutCollections(entity, record));
}

export const withoutCollections = ({ collections }: ApiEntity, record: unknown): unknown =>
  isRecord(record)
    ? Object.fromEntries(Object.entries(record).filter(([name]) => !collections.includes(name)))
    : record;
