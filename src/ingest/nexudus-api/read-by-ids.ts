import { AskError } from '../asking/ask-error.ts';
import { isRecord } from '../nexudus/parse-nexudus-record.ts';
import type { ApiEntity } from './api-entities.ts';
import type { AskNexudus } from './ask-nexudus.ts';
import { idOf } from './list-page.ts';

type Found = Map<number, Readonly<Record<string, unknown>>>;

const atATime = 100;

/** Records with all that they have. Those that are not found are left out: a dead id is a 404, or a 500. */
export async function readByIds(
  ask: AskNexudus,
  entity: ApiEntity,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Record<string, unknown>>>> {
  const found: Found = new Map();
  for (let from = 0; from < ids.length; from += atATime) {
    const some = ids.slice(from, from + atATime);
    if (!(await readTogether(ask, entity, some, found))) await readOneByOne(ask, entity, some, found);
  }
  return found;
}

/** Whether the answer was about these ids, and had more of them than lists have. */
async function readTogether(ask: AskNexudus, entity: ApiEntity, ids: readonly number[], found: Found) {
  const answer = await ask(entity, { id: `[${ids.join(',')}]`, page: 1, size: atATime }).catch(orDead);
  if (answer === null) return false;
  const { body } = answer;
  const records: unknown = isRecord(body) ? body.Records : body;
  if (!Array.isArray(records) || !records.every(isRecord)) return false;
  const asked = new Set(ids);
  if (records.some((record) => !asked.has(idOf(record) ?? -1))) return false;
  const isAsInLists = entity.collections.length > 0 && records.every((record) => hasNone(entity, record));
  if (isAsInLists && records.length > 0) return false;
  for (const record of records) found.set(idOf(record) as number, record);
  return true;
}

const hasNone = ({ collections }: ApiEntity, record: Readonly<Record<string, unknown>>) =>
  collections.every((name) => !Array.isArray(record[name]) || record[name].length === 0);

async function readOneByOne(ask: AskNexudus, entity: ApiEntity, ids: readonly number[], found: Found) {
  for (const id of ids) {
    const answer = await ask(entity, {}, id).catch(orDead);
    if (answer !== null && idOf(answer.body) === id && isRecord(answer.body)) found.set(id, answer.body);
  }
}

function orDead(error: unknown): null {
  if (error instanceof AskError && (error.status === 404 || error.status === 500)) return null;
  throw error;
}
