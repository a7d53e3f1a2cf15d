import { z } from 'zod';
import { createAskedKey } from '../../people/asked-key.ts';
import { listKeys } from '../../people/list-keys.ts';
import { revokeKey } from '../../people/revoke-key.ts';
import { toShownKey } from '../../people/shown-key.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { errand } from './errand.ts';

export const keyCreate = errand(
  'key create',
  z.object({
    workspace: z.string(),
    owner: z.string(),
    name: z.string(),
    scopes: z.string(),
    expires: z.string().optional(),
  }),
  async ({ engine, clock }, { workspace, ...asked }) =>
    createAskedKey(engine, { ...asked, workspace: await findWorkspace(engine, workspace), now: clock() }),
);

export const keyList = errand(
  'key list',
  z.object({ workspace: z.string() }),
  async ({ engine, clock }, { workspace }) => {
    const now = clock();
    return (await listKeys(engine, await findWorkspace(engine, workspace))).map((key) =>
      toShownKey(key, now),
    );
  },
);

export const keyRevoke = errand(
  'key revoke',
  z.object({ workspace: z.string(), which: z.string() }),
  async ({ engine, clock }, { workspace: name, which }) => {
    const now = clock();
    const workspace = await findWorkspace(engine, name);
    return toShownKey(await revokeKey(engine, { workspace, which, now }), now);
  },
);
