import { expect } from 'vitest';
import { keysData } from '../../../src/contract/people/key-item.ts';
import { keyOwnersData } from '../../../src/contract/people/key-owners.ts';
import { newKeyData } from '../../../src/contract/people/new-key.ts';
import { bringPeople, settleCoworkers } from '../../people/open-people.ts';
import { ann, otto, peopleServer, told } from './people-server.ts';

const asked = {
  owner: 'ANN@example.com',
  name: ' reports ',
  scopes: ['admin', 'read', 'read'],
  expires: '90d',
};

peopleServer('a key is told once, and opens until it is revoked', async ({ ask, log, pass }) => {
  pass(1_000);
  const answer = await ask('POST', '/v1/keys', { payload: asked });
  const { status, data } = told(answer);
  expect(status).toBe(201);
  expect(newKeyData.parse(data)).toEqual(data);
  const { key, ...shown } = data;
  expect(shown).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    prefix: key.slice(0, 11),
    name: 'reports',
    owner: ann,
    scopes: ['read', 'admin'],
    state: 'active',
    createdAt: '2026-11-20T12:00:01.000Z',
    expiresAt: '2027-02-18T12:00:01.000Z',
    lastUsedAt: null,
  });
  const list = await ask('GET', '/v1/keys');
  expect(keysData.parse(list.json().data)).toEqual(list.json().data);
  expect(list.json().data).toMatchObject([{ owner: otto }, shown]);
  expect(list.body + log()).not.toContain(key.slice(12));
  expect((await ask('GET', '/v1/keys', { key })).statusCode).toBe(200);
  const revoked = told(await ask('DELETE', `/v1/keys/${shown.id}`));
  expect(revoked).toMatchObject({ status: 200, data: { id: shown.id, state: 'revoked' } });
  expect((await ask('GET', '/v1/keys', { key })).statusCode).toBe(401);
  expect((await ask('GET', '/v1/keys')).json().data[1].state).toBe('revoked');
  expect(told(await ask('DELETE', `/v1/keys/${shown.id}`)).status).toBe(200);
});

peopleServer(
  'without an end a key lasts, and every person of the workspace may own one',
  async ({ ask, login }) => {
    await login('guest@example.com');
    for (const owner of [ann, otto, 'seven@example.com', 'guest@example.com']) {
      const { status, data } = told(
        await ask('POST', '/v1/keys', { payload: { owner, name: 'x', scopes: ['read'] } }),
      );
      expect([status, data.owner, data.expiresAt]).toEqual([201, owner, null]);
    }
  },
);

peopleServer('a key that cannot be made is refused with its reason and the field', async ({ ask }) => {
  const refused = async (more: object) =>
    told(await ask('POST', '/v1/keys', { payload: { ...asked, ...more } }));
  const because = (field: string, message: string | RegExp) => ({
    status: 400,
    field,
    message: message instanceof RegExp ? expect.stringMatching(message) : message,
  });
  expect(await refused({ owner: 'x' })).toEqual(because('owner', '"x" is not an e-mail address.'));
  expect(await refused({ owner: 'olga@example.com' })).toEqual(
    because('owner', /^olga@example\.com is neither a person nor a login of the workspace "main"/),
  );
  expect(await refused({ name: ' ' })).toEqual(because('name', 'A key needs a name of 1 to 100 characters.'));
  expect(await refused({ expires: '2020-01-01' })).toEqual(
    because('expires', 'The expiry 2020-01-01 is past already.'),
  );
  expect(await refused({ expires: 'soon' })).toEqual(
    because('expires', /^"soon" is no expiry; allowed: 90d/),
  );
  expect(await refused({ scopes: [] })).toEqual(because('scopes', /at least 1/));
  expect(await refused({ scopes: ['write'] })).toEqual(because('scopes[0]', /one of read, ingest, admin/));
  expect(await refused({ workspace: 2 })).toEqual(because('workspace', /not a known field/));
  expect((await ask('GET', '/v1/keys')).json().data).toHaveLength(1);
});

peopleServer('a key of another workspace is not there', async ({ ask, key, berlin, log }) => {
  const olgas = await key('olga@example.com', ['read', 'admin'], berlin);
  const [{ id }] = (await ask('GET', '/v1/keys', { key: olgas })).json().data;
  expect((await ask('GET', '/v1/keys')).body).not.toContain(id);
  for (const one of [id, 'x', olgas]) {
    expect(told(await ask('DELETE', `/v1/keys/${one}`))).toMatchObject({
      status: 404,
      message: /^There is no such key in the workspace/,
    });
  }
  expect((await ask('GET', '/v1/keys', { key: olgas })).statusCode).toBe(200);
  expect(log()).not.toContain(olgas);
});

peopleServer('who may own a key is found by name or e-mail', async ({ ask, engine, login, berlin }) => {
  await bringPeople(engine, [
    { id: 2, email: 'z@example.com', name: 'Élan 100% "Vital"' },
    { id: 3, email: 'no address', name: 'Nobody' },
    { id: 4, email: 'seven@example.com', name: 'Sven' },
  ]);
  await bringPeople(engine, [{ id: 9, email: 'far@example.com', name: 'Ann Far' }], berlin.id);
  await settleCoworkers(engine, [{ id: 8, email: 'off@example.com', active: false }]);
  await login(ann);
  const owners = async (query = '') => told(await ask('GET', `/v1/key-owners${query}`)).data;
  const all = await owners();
  expect(keyOwnersData.parse(all)).toEqual(all);
  expect(all).toEqual({
    total: 4,
    owners: [
      { email: ann, name: 'Ann Arbor', login: true },
      { email: otto, name: null, login: true },
      { email: 'seven@example.com', name: 'Sven', login: false },
      { email: 'z@example.com', name: 'Élan 100% "Vital"', login: false },
    ],
  });
  const found = async (search: string) => {
    const { total, owners: those } = await owners(`?search=${encodeURIComponent(search)}`);
    expect(those).toHaveLength(total);
    return those.map(({ email }: { email: string }) => email);
  };
  expect(await found(' ARBOR ')).toEqual([ann]);
  expect(await found('ann@')).toEqual([ann]);
  expect(await found('élan')).toEqual(['z@example.com']);
  expect(await found('%')).toEqual(['z@example.com']);
  expect(await found('_')).toEqual([]);
  expect(told(await ask('GET', '/v1/key-owners?seek=x'))).toMatchObject({ status: 400, field: 'seek' });
});
