import { type ApiKey, keyState } from './api-key.ts';

const toIso = (instant: number) => new Date(instant).toISOString();
const toIsoOrNull = (instant: number | null) => (instant === null ? null : toIso(instant));

/** A key as it is given to whoever asks: instants as ISO texts. */
export const toShownKey = (key: ApiKey, now: number) => ({
  id: key.id,
  prefix: key.prefix,
  name: key.name,
  owner: key.owner,
  scopes: [...key.scopes],
  state: keyState(key, now),
  createdAt: toIso(key.createdAt),
  expiresAt: toIsoOrNull(key.expiresAt),
  lastUsedAt: toIsoOrNull(key.lastUsedAt),
});
