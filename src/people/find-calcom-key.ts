import { calcomTables } from '../records/calcom-tables.ts';
import { join, sql } from '../sql/statement.ts';
import type { Engine, Row } from '../store/engine.ts';
import type { FoundKey } from './found-key.ts';
import { sha256 } from './secret-key.ts';

const dayMs = 86_400_000;
const expiresAt = calcomTables.apiKey.columns.findIndex(({ name }) => name === 'expiresAt');

/** What Cal.com may have hashed: `cal_live_X` is `X` with one prefix, `live_X` with another. */
function hashes(key: string, prefix: string): string[] {
  const prefixes = [prefix, `${prefix}live_`, 'cal_', 'cal_live_'].filter((p) => key.startsWith(p));
  return [...new Set(prefixes.map((p) => sha256(key.slice(p.length))))];
}

/** A key of the source's ApiKey table, by the hash rule of Cal.com; it acts as its owner, a team's key too. */
export async function findCalcomKey(engine: Engine, key: string, prefix: string): Promise<FoundKey | null> {
  const readings = hashes(key, prefix);
  if (readings.length === 0) return null;
  const isReading = sql`hashed_key IN (${join(
    readings.map((reading) => sql`${reading}`),
    ', ',
  )})`;
  const layers = await engine.read(sql`
    SELECT a.workspace AS key_workspace, a.id AS key_id, a.carried AS key_carried, a.hashed_key AS key_hash,
      a.expires_at AS key_expires, p.id AS person_id
    FROM calcom_api_key a
    LEFT JOIN person p ON p.workspace = a.workspace AND p.id = a.user_id
    WHERE a.id IN (SELECT id FROM calcom_api_key WHERE ${isReading})
    ORDER BY a.workspace, a.id, a.version DESC, a.hash DESC`);
  const keyIdOf = (row: Row) => `calcom:${row.key_workspace}:${row.key_id}`;
  for (const keyId of new Set(layers.map(keyIdOf))) {
    const layersOfIt = layers.filter((row) => keyIdOf(row) === keyId);
    const found = fold(keyId, layersOfIt, readings);
    if (found !== null) return found;
  }
  return null;
}

/** Every record carries whose key it is; the expiry may have been brought by an older one. Newest first. */
function fold(keyId: string, layers: readonly Row[], readings: readonly string[]): FoundKey | null {
  const newest = layers[0];
  if (newest === undefined || newest.person_id === null) return null;
  if (!readings.includes(newest.key_hash as string)) return null;
  const bringsExpiry = ({ key_carried }: Row) =>
    Math.floor((key_carried as number) / 2 ** expiresAt) % 2 === 1;
  const expiry = (layers.find(bringsExpiry)?.key_expires ?? null) as number | null;
  return {
    keyId,
    workspace: newest.key_workspace as number,
    owner: null,
    userId: newest.person_id as number,
    // Who may change an e-mail in the source must not become an operator by it.
    operator: false,
    scopes: ['read'],
    // Cal.com compares days: a key opens until its day is over.
    endsAt: expiry === null ? null : (Math.floor(expiry / dayMs) + 1) * dayMs,
    lastUsedAt: null,
  };
}
