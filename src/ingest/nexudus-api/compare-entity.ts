import type { Drift } from '../../sources/source-runs.ts';
import type { ApiEntity } from './api-entities.ts';
import { followEntity } from './follow-entity.ts';
import { parseListPage } from './list-page.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { changeState, stateOf } from './pull-state.ts';
import { countStored } from './stored-records.ts';
import { type Sweep, sweepEntity } from './sweep-entity.ts';

/** A list that is longer is swept only when everything is compared. */
const mostSweptAtOnce = 100_000;

/** Compares how many records there are, and looks closer where that is not what it was; null when nothing is off. */
export async function compareCounts(nexudus: NexudusPull, entity: ApiEntity): Promise<Drift | null> {
  const { gap } = stateOf(nexudus.state, entity);
  let found = await readGap(nexudus, entity);
  if (found === null) return null;
  if (found.gap !== gap) {
    // Something may have come since it was followed.
    await followEntity(nexudus, entity);
    found = (await readGap(nexudus, entity)) ?? found;
  }
  if (found.gap === gap) return found.gap === 0 ? null : toDrift(entity, countsOf(found.gap), false);
  if (found.total > mostSweptAtOnce) return toDrift(entity, countsOf(found.gap), false);
  return mendEntity(nexudus, entity, { deeply: false });
}

/** Reads all of an entity, and mends what is off; null when nothing was. */
export async function mendEntity(
  nexudus: NexudusPull,
  entity: ApiEntity,
  how: { readonly deeply: boolean },
): Promise<Drift | null> {
  const swept = await sweepEntity(nexudus, entity, how);
  const gap = swept.total === null ? 0 : swept.total - (await countStored(nexudus.pull, entity.table));
  changeState(nexudus.state, entity, { gap: gap + swept.young });
  const isMended = gap === 0 && swept.unmended === 0;
  return isMended && isNothing(swept)
    ? null
    : toDrift(entity, gap === 0 ? swept : atLeast(swept, gap), isMended);
}

async function readGap({ ask, pull }: NexudusPull, entity: ApiEntity) {
  const { body } = await ask(entity, { page: 1, size: 1 });
  const { total } = parseListPage(body, 1, entity);
  return total === null ? null : { total, gap: total - (await countStored(pull, entity.table)) };
}

type Counts = Pick<Sweep, 'missing' | 'extra' | 'differing'>;

const countsOf = (gap: number): Counts => ({
  missing: Math.max(gap, 0),
  extra: Math.max(-gap, 0),
  differing: 0,
});

/** Records that cannot be read are missing, too. */
const atLeast = ({ missing, extra, differing }: Counts, gap: number): Counts => ({
  missing: Math.max(missing, gap),
  extra: Math.max(extra, -gap),
  differing,
});

const isNothing = ({ missing, extra, differing }: Counts) => missing + extra + differing === 0;

const toDrift = ({ table }: ApiEntity, { missing, extra, differing }: Counts, repaired: boolean): Drift => ({
  table: table.name,
  unit: 'all',
  missing,
  extra,
  differing,
  repaired,
});
