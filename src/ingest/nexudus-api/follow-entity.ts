import { SourceError } from '../../sources/source-error.ts';
import type { ApiEntity } from './api-entities.ts';
import { bringRecords } from './bring-records.ts';
import { completeRecords } from './complete-records.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { overlap } from './overlap.ts';
import { changeState, stateOf } from './pull-state.ts';
import { readByIds } from './read-by-ids.ts';
import { pageSize, type ReadPage, readList } from './read-list.ts';

const mostReadings = 3;

/** Brings what has changed since the last time; all that there is, the first time, page by page. */
export async function followEntity(nexudus: NexudusPull, entity: ApiEntity): Promise<void> {
  const { since, lacking } = stateOf(nexudus.state, entity);
  if (since === null) return readFirst(nexudus, entity);
  await readChanges(nexudus, entity, since);
  if (lacking.length > 0) await readLacking(nexudus, entity, since, lacking);
}

async function readFirst(nexudus: NexudusPull, entity: ApiEntity): Promise<void> {
  const { ask, state, pull } = nexudus;
  const { page: from } = stateOf(state, entity);
  const { at } = await readList(ask, entity, { from }, async (page) => {
    const { begunAt } = stateOf(state, entity);
    changeState(state, entity, { begunAt: begunAt ?? page.at });
    await bringPage(nexudus, entity, page);
    changeState(state, entity, { page: page.number + 1 });
    pull.onProgress(entity.table.name, (page.number - 1) * pageSize + page.records.length, page.total ?? 0);
  });
  changeState(state, entity, { since: stateOf(state, entity).begunAt ?? at, page: 1, begunAt: null });
}

async function readChanges(nexudus: NexudusPull, entity: ApiEntity, since: number): Promise<void> {
  const { ask, state, pull } = nexudus;
  const filter = { [`from_${entity.singular}_UpdatedOn`]: toMinute(since - overlap) };
  for (let n = 1; n <= mostReadings; n++) {
    let done = 0;
    const list = await readList(ask, entity, { filter }, async (page) => {
      await bringPage(nexudus, entity, page);
      done += page.records.length;
      pull.onProgress(entity.table.name, done, page.total ?? done);
    });
    if (list.isCut || (!list.isSteady && n < mostReadings)) continue;
    changeState(state, entity, { since: list.at });
    return;
  }
  throw new SourceError(
    `${entity.module}/${entity.table.name} does not give the changes that it says it has: its list was cut off each of ${mostReadings} times.`,
  );
}

async function readLacking(nexudus: NexudusPull, entity: ApiEntity, at: number, lacking: readonly number[]) {
  const found = await readByIds(nexudus.ask, entity, lacking);
  changeState(nexudus.state, entity, {
    lacking: stateOf(nexudus.state, entity).lacking.filter((id) => !found.has(id)),
  });
  await bringRecords(nexudus, entity, [...found.values()], { at });
}

async function bringPage(nexudus: NexudusPull, entity: ApiEntity, { records, at }: ReadPage): Promise<void> {
  await bringRecords(nexudus, entity, await completeRecords(nexudus, entity, records), { at });
}

/** As filters are documented, down to the minute. */
const toMinute = (instant: number) => new Date(instant).toISOString().slice(0, 16);
