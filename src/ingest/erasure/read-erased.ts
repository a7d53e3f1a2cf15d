import { sql } from '../../sql/statement.ts';
import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { ErasedPeople } from './erased-people.ts';

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
  return new ErasedPeople(
    rows.map(({ hash }) => hash as string),
    digest,
  );
}
