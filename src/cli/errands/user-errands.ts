import { z } from 'zod';
import { invite } from '../../people/invite.ts';
import { addLogin, changePassword, type Login, listLogins } from '../../people/logins.ts';
import { removePerson, withdrawInvitation } from '../../people/remove-person.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { bodyText } from './body-text.ts';
import { errand } from './errand.ts';

const toShown = ({ email, operator, createdAt }: Login) => ({
  email,
  operator,
  createdAt: new Date(createdAt).toISOString(),
});

/** The body is the password. */
export const userAdd = errand(
  'user add',
  z.object({ workspace: z.string(), email: z.string(), operator: z.boolean() }),
  async ({ engine, clock, body }, { workspace: name, email, operator }) => {
    const workspace = await findWorkspace(engine, name);
    const password = await bodyText(body);
    return toShown(await addLogin(engine, { workspace, email, operator, password, now: clock() }));
  },
);

export const userList = errand(
  'user list',
  z.object({ workspace: z.string() }),
  async ({ engine }, { workspace }) =>
    (await listLogins(engine, await findWorkspace(engine, workspace))).map(toShown),
);

export const userInvite = errand(
  'user invite',
  z.object({ workspace: z.string(), email: z.string(), operator: z.boolean() }),
  async ({ engine, clock }, { workspace: name, email, operator }) => {
    const workspace = await findWorkspace(engine, name);
    const { expiresAt, ...made } = await invite(engine, { workspace, email, operator, now: clock() });
    return { ...made, expiresAt: new Date(expiresAt).toISOString() };
  },
);

export const userRemove = errand(
  'user remove',
  z.object({ workspace: z.string(), email: z.string(), invitation: z.boolean() }),
  async ({ engine, clock }, { workspace: name, email, invitation }) => {
    const workspace = await findWorkspace(engine, name);
    const remove = invitation ? withdrawInvitation : removePerson;
    return remove(engine, { workspace, email, now: clock() });
  },
);

/** The body is the new password. */
export const userPassword = errand(
  'user password',
  z.object({ email: z.string() }),
  async ({ engine, clock, body }, { email }) => ({
    email: await changePassword(engine, { email, password: await bodyText(body), now: clock() }),
  }),
);
