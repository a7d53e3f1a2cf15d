import type { ApiEntity } from './api-entities.ts';
import { bringRecords } from './bring-records.ts';
import { completeRecords, withoutCollections } from './complete-records.ts';
import { type Judgement, judgeRecord } from './judge-record.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { forgetUnlisted, noteRejects } from './note-rejects.ts';
import { overlap } from './overlap.ts';
import { type ParsedRecord, parseRecords } from './parse-records.ts';
import { stateOf } from './pull-state.ts';
import { type ReadPage, readList } from './read-list.ts';
import { removeUnlisted } from './remove-unlisted.ts';
import { readStored } from './stored-records.ts';

/** What a sweep has found, and could not mend. */
export interface Sweep {
  readonly missing: number;
  readonly extra: number;
  readonly differing: number;
  readonly unmended: number;
  /** Changed too short a time ago to be taken for gone. */
  readonly young: number;
  /** Null when the list does not say how long it is. */
  readonly total: number | null;
}

/** A list that changes while it is read is read again; none of it is taken for gone by one that was cut off. */
const mostReadings = 3;

interface Counts {
  missing: number;
  differing: number;
  unmended: number;
}

/**
 * Reads the whole list of an entity, brings what the store lacks or has otherwise, and removes what the list does not
 * have. `deeply` also reads what lists leave out.
 */
export async function sweepEntity(
  nexudus: NexudusPull,
  entity: ApiEntity,
  { deeply }: { readonly deeply: boolean },
): Promise<Sweep> {
  const counts: Counts = { missing: 0, differing: 0, unmended: 0 };
  for (let n = 1; ; n++) {
    let done = 0;
    counts.unmended = 0;
    const list = await readList(nexudus.ask, entity, {}, async (page) => {
      await sweepPage(nexudus, entity, page, deeply, counts);
      done += page.records.length;
      nexudus.pull.onProgress(entity.table.name, done, page.total ?? done);
    });
    const { total } = list;
    if (list.isWhole) {
      await forgetUnlisted(nexudus, entity, list.ids);
      const { removed, young, kept } = await removeUnlisted(nexudus, entity, list, { deeply });
      const extra = removed + young + kept;
      return { ...counts, extra, unmended: counts.unmended + young + kept, young, total };
    }
    if (n === mostReadings) return { ...counts, extra: 0, unmended: counts.unmended + 1, young: 0, total };
  }
}

async function sweepPage(
  nexudus: NexudusPull,
  entity: ApiEntity,
  { records, at }: ReadPage,
  deeply: boolean,
  counts: Counts,
): Promise<void> {
  const listed = deeply
    ? await completeRecords(nexudus, entity, records)
    : records.map((record) => withoutCollections(entity, record));
  const { parsed, rejects } = parseRecords(entity, listed);
  await noteRejects(nexudus, entity, { parsed, rejects });
  const judged = await judge(nexudus, entity, parsed);
  const off = parsed.filter(({ id }) => isOff(judged.get(id)));
  if (off.length === 0) return;
  for (const { id, updatedOn } of off) {
    if (isNewSince(nexudus, entity, updatedOn)) continue;
    if (judged.get(id) === 'missing') counts.missing++;
    else counts.differing++;
  }

  const whole = off.map(({ record }) => record);
  await bringRecords(nexudus, entity, deeply ? whole : await completeRecords(nexudus, entity, whole), { at });
  // What has changed without saying so, or was buried by mistake, is brought as what it was seen to be.
  const still = await stillOff(nexudus, entity, off);
  if (still.length === 0) return;
  const seen = still.map(({ record }) => record);
  await bringRecords(nexudus, entity, deeply ? seen : await completeRecords(nexudus, entity, seen), {
    at,
    asSeen: true,
  });
  counts.unmended += (await stillOff(nexudus, entity, still)).length;
}

const isOff = (judgement: Judgement | undefined) =>
  judgement === 'missing' || judgement === 'newer' || judgement === 'silent';

async function judge({ pull }: NexudusPull, { table }: ApiEntity, parsed: readonly ParsedRecord[]) {
  const stored = await readStored(
    pull,
    table,
    parsed.map(({ id }) => id),
  );
  return new Map(parsed.map(({ id, row }) => [id, judgeRecord(table, row, stored.get(id))]));
}

async function stillOff(nexudus: NexudusPull, entity: ApiEntity, parsed: readonly ParsedRecord[]) {
  const judged = await judge(nexudus, entity, parsed);
  return parsed.filter(({ id }) => isOff(judged.get(id)));
}

/** What has changed since the entity was followed has not gone astray: nobody has asked for it yet. */
function isNewSince({ state }: NexudusPull, entity: ApiEntity, updatedOn: number | null): boolean {
  const { since } = stateOf(state, entity);
  return since === null || (updatedOn !== null && updatedOn >= since - overlap);
}
