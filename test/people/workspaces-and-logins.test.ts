import { verify } from '@node-rs/argon2';
import { expect } from 'vitest';
import { addLogin, changePassword, listLogins } from '../../src/people/logins.ts';
import { addWorkspace, findWorkspace, listWorkspaces } from '../../src/people/workspaces.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { testPeople, today } from './open-people.ts';

const login = async (engine: Engine, email: string, more: { workspace?: string; password?: string } = {}) =>
  addLogin(engine, {
    workspace: await findWorkspace(engine, more.workspace ?? 'main'),
    email,
    password: more.password ?? 'correct horse',
    operator: false,
    now: today,
  });

const storedHash = async (engine: Engine, email: string) =>
  (await engine.read(sql`SELECT password_hash FROM login WHERE email = ${email}`))[0]
    ?.password_hash as string;

testPeople(
  'the workspace main is there from the start, another one is an error until it is made',
  async (engine) => {
    await expect(findWorkspace(engine, 'berlin')).rejects.toThrow('There is no workspace "berlin"');
    const berlin = await addWorkspace(engine, 'berlin');
    expect(await findWorkspace(engine, 'berlin')).toEqual(berlin);
    expect((await listWorkspaces(engine)).map(({ name }) => name)).toEqual(['main', 'berlin']);
  },
);

testPeople('a workspace is made once, under a plain name', async (engine) => {
  await addWorkspace(engine, 'berlin');
  expect(() => addWorkspace(engine, 'Berlin Mitte')).toThrow('cannot name a workspace');
  await expect(addWorkspace(engine, 'berlin')).rejects.toThrow('exists already');
});

testPeople('workspaces that are made at the same time get different ids', async (engine) => {
  const made = await Promise.all(['a', 'b', 'c'].map((name) => addWorkspace(engine, name)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
});

testPeople('a login e-mail belongs to one workspace of a server, however it is spelled', async (engine) => {
  await addWorkspace(engine, 'berlin');
  await login(engine, ' Ann@Example.com ');
  await expect(login(engine, 'ann@example.com')).rejects.toThrow('is a login already');
  await expect(login(engine, 'ANN@example.com', { workspace: 'berlin' })).rejects.toThrow(
    'another workspace',
  );
  const main = await findWorkspace(engine, 'main');
  expect(await listLogins(engine, main)).toEqual([
    { email: 'ann@example.com', operator: false, createdAt: today },
  ]);
  expect(await listLogins(engine, await findWorkspace(engine, 'berlin'))).toEqual([]);
});

testPeople('a password is kept as argon2id alone, and can be changed', async (engine) => {
  await login(engine, 'ann@example.com', { password: 'correct horse' });
  const before = await storedHash(engine, 'ann@example.com');
  expect(before).toMatch(/^\$argon2id\$/);
  expect(await verify(before, 'correct horse')).toBe(true);
  await changePassword(engine, { email: 'Ann@example.com', password: 'battery staple', now: today });
  const after = await storedHash(engine, 'ann@example.com');
  expect(await verify(after, 'correct horse')).toBe(false);
  expect(await verify(after, 'battery staple')).toBe(true);
});

testPeople('what is no e-mail, no password or no login is refused', async (engine) => {
  await expect(login(engine, 'ann')).rejects.toThrow('"ann" is not an e-mail address');
  await expect(login(engine, 'ann@example.com', { password: 'short' })).rejects.toThrow(
    'at least 8 characters',
  );
  await expect(
    changePassword(engine, { email: 'bob@example.com', password: 'long enough', now: today }),
  ).rejects.toThrow('no login bob@example.com');
});
