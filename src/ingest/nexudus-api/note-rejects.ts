import type { ApiEntity } from './api-entities.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { type ParsedRecords, toRecordFile } from './parse-records.ts';

/** Keeps what cannot be read, and forgets what was kept of records that now can. */
export async function noteRejects(
  { rejects: known }: NexudusPull,
  entity: ApiEntity,
  { parsed, rejects }: ParsedRecords,
): Promise<void> {
  await known.add(rejects);
  const well = new Set(parsed.map(({ id }) => toRecordFile(entity, id)));
  if (well.size > 0) await known.clear(({ file }) => well.has(file));
}

/** What is listed no more is rejected no more. */
export async function forgetUnlisted(
  { rejects }: NexudusPull,
  entity: ApiEntity,
  listed: Iterable<number>,
): Promise<void> {
  const files = new Set([...listed].map((id) => toRecordFile(entity, id)));
  const ofEntity = `${toRecordFile(entity, null)}/`;
  await rejects.clear(({ file }) => file.startsWith(ofEntity) && !files.has(file));
}
