import { SourceError } from '../../sources/source-error.ts';
import { sql } from '../../sql/statement.ts';
import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { ErasedPeople } from './erased-people.ts';

/** Kept beside the first address: under another key nobody would be known again. */
export const hashOfKey = (digest: Digest): string => digest('who was erased');

/** Who was erased from a workspace; null where nobody was. */
export async function readErased(
  store: Pick<Engine, 'read'>,
  workspace: number,
  digest: Digest | undefined,
): Promise<ErasedPeople | null> {
  const rows = await store.read(sql`SELECT hash FROM suppressed WHERE workspace = ${workspace}`);
  if (rows.length === 0) return null;
  if (digest === undefined) {
    throw new Error('nothing can be recorded without the key under which erased addresses are kept');
  }
  const hashes = rows.map(({ hash }) => hash as string);
  if (!hashes.includes(hashOfKey(digest))) {
    throw new SourceError(
      'Those who were erased are kept under another key than that of KEPI_SECRET_KEY or secret.key, so that they would come back: give the key of then.',
    );
  }
  return new ErasedPeople(hashes, digest);
}
