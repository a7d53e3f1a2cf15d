import type { Engine } from '../store/engine.ts';
import { createAskedKey } from './asked-key.ts';
import { invite } from './invite.ts';
import { listKeyOwners } from './key-owners.ts';
import { listKeys } from './list-keys.ts';
import { listPeople } from './list-people.ts';
import { PeopleError } from './people-error.ts';
import { removePerson, withdrawInvitation } from './remove-person.ts';
import { revokeKey } from './revoke-key.ts';
import { toShownKey } from './shown-key.ts';
import { listWorkspaces, type Workspace } from './workspaces.ts';

interface World {
  readonly clock: () => number;
  /** Called when what is known of keys and logins has changed. */
  readonly forget: () => void;
}

/** By its id. */
interface InWorkspace {
  readonly workspace: number;
}

interface AskedKey extends InWorkspace {
  readonly owner: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expires?: string | undefined;
}

/** What whoever looks after people and keys asks of a server. */
export const lookAfterPeople = (engine: Engine, { clock, forget }: World) => {
  /** What cannot be done is told, not thrown. */
  const change = async <Data>(
    { workspace: id }: InWorkspace,
    work: (workspace: Workspace, now: number) => Promise<Data>,
  ) => {
    try {
      const data = await work(await nameOf(engine, id), clock());
      forget();
      return { kind: 'done', data } as const;
    } catch (error) {
      if (!(error instanceof PeopleError)) throw error;
      const { field, message, missing } = error;
      return { kind: missing ? 'missing' : 'refused', reason: message, field } as const;
    }
  };
  return {
    people: async (workspace: number) =>
      listPeople(engine, { workspace: await nameOf(engine, workspace), now: clock() }),
    owners: (asked: InWorkspace & { readonly search?: string | undefined }) => listKeyOwners(engine, asked),
    invite: (asked: InWorkspace & { readonly email: string; readonly operator: boolean }) =>
      change(asked, async (workspace, now) => {
        const { expiresAt, ...made } = await invite(engine, { ...asked, workspace, now });
        return { ...made, expiresAt: new Date(expiresAt).toISOString() };
      }),
    withdraw: (asked: InWorkspace & { readonly email: string }) =>
      change(asked, (workspace, now) => withdrawInvitation(engine, { ...asked, workspace, now })),
    remove: (asked: InWorkspace & { readonly email: string; readonly by: string | null }) =>
      change(asked, (workspace, now) => removePerson(engine, { ...asked, workspace, now })),
    async keys(workspace: number) {
      const now = clock();
      const keys = await listKeys(engine, await nameOf(engine, workspace));
      return keys.map((key) => toShownKey(key, now));
    },
    createKey: (asked: AskedKey) =>
      change(asked, (workspace, now) =>
        createAskedKey(engine, { ...asked, workspace, scopes: asked.scopes.join(','), now }),
      ),
    revokeKey: ({ which, ...asked }: InWorkspace & { readonly which: string }) =>
      change(asked, async (workspace, now) =>
        toShownKey(await revokeKey(engine, { workspace, which, now }), now),
      ),
  };
};

async function nameOf(engine: Engine, id: number): Promise<Workspace> {
  const workspace = (await listWorkspaces(engine)).find((one) => one.id === id);
  if (workspace === undefined) throw new Error(`there is no workspace ${id}`);
  return workspace;
}
