import { z } from 'zod';
import { type ApiKey, keyState } from '../../people/api-key.ts';
import { createKey } from '../../people/create-key.ts';
import { parseExpiry } from '../../people/key-expiry.ts';
import { parseScopes } from '../../people/key-scopes.ts';
import { listKeys } from '../../people/list-keys.ts';
import { revokeKey } from '../../people/revoke-key.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { errand } from './errand.ts';

const toIso = (instant: number) => new Date(instant).toISOString();
const toIsoOrNull = (instant: number | null) => (instant === null ? null : toIso(instant));

const toShown = (key: ApiKey, now: number) => ({
  id: key.id,
  prefix: key.prefix,
  name: key.name,
  owner: key.owner,
  scopes: key.scopes,
  state: keyState(key, now),
  createdAt: toIso(key.createdAt),
  expiresAt: toIsoOrNull(key.expiresAt),
  lastUsedAt: toIsoOrNull(key.lastUsedAt),
});

export const keyCreate = errand(
  'key create',
  z.object({
    workspace: z.string(),
    owner: z.string(),
    name: z.string(),
    scopes: z.string(),
    expires: z.string().optional(),
  }),
  async ({ engine, clock }, input) => {
    const now = clock();
    const key = await createKey(engine, {
      workspace: await findWorkspace(engine, input.workspace),
      owner: input.owner,
      name: input.name,
      scopes: parseScopes(input.scopes),
      expiresAt: input.expires === undefined ? null : parseExpiry(input.expires, now),
      now,
    });
    return { ...toShown(key, now), key: key.key };
  },
);

export const keyList = errand(
  'key list',
  z.object({ workspace: z.string() }),
  async ({ engine, clock }, { workspace }) => {
    const now = clock();
    return (await listKeys(engine, await findWorkspace(engine, workspace))).map((key) => toShown(key, now));
  },
);

export const keyRevoke = errand(
  'key revoke',
  z.object({ workspace: z.string(), which: z.string() }),
  async ({ engine, clock }, { workspace: name, which }) => {
    const now = clock();
    const workspace = await findWorkspace(engine, name);
    return toShown(await revokeKey(engine, { workspace, which, now }), now);
  },
);
