import { expect, test } from 'vitest';
import { kepi, serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The same commands find the store free, or held by a server. */
const places = ['without a server', 'beside a server'] as const;

async function place(where: (typeof places)[number]) {
  const cwd = temporaryFolder();
  const server = where === 'beside a server' ? await serveKepi([], { cwd }) : null;
  const type = (line: string, stdin = '') => kepi(line.split(' '), { cwd, stdin });
  return { type, server };
}

test.each(places)('%s: an operator is made with a password from standard input', async (where) => {
  const { type } = await place(where);
  const added = await type('user add --operator Ann@Example.com', 'correct horse\nmore\n');
  expect(added).toMatchObject({ code: 0, out: 'ann@example.com may log in, as an operator.\n', err: '' });
  const again = await type('user add ann@example.com', 'correct horse');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('is a login already');
  expect((await type('user password ann@example.com', 'battery staple')).code).toBe(0);
  const listed = JSON.parse((await type('user list --json')).out);
  expect(listed).toMatchObject([{ email: 'ann@example.com', operator: true }]);
});

test.each(places)('%s: a key is printed once, alone on the last line', async (where) => {
  const { type } = await place(where);
  await type('user add --operator ann@example.com', 'correct horse');
  const made = await type('key create --user ann@example.com --name ci --scopes read,ingest --expires 90d');
  expect(made.code).toBe(0);
  const key = made.out.trimEnd().split('\n').at(-1) ?? '';
  expect(key).toMatch(/^kepi_[\w-]{43}$/);
  const listed = await type('key list');
  expect(listed.out).toContain(key.slice(0, 11));
  expect(listed.out).not.toContain(key);
  expect((await type(`key revoke ${key.slice(0, 11)}`)).code).toBe(0);
  const [kept] = JSON.parse((await type('key list --json')).out);
  expect(kept).toMatchObject({
    name: 'ci',
    owner: 'ann@example.com',
    scopes: ['read', 'ingest'],
    state: 'revoked',
  });
});

test.each(places)('%s: what is made in one workspace is not seen in another', async (where) => {
  const { type } = await place(where);
  expect((await type('workspace add berlin')).code).toBe(0);
  expect((await type('workspace list')).out).toBe('main\nberlin\n');
  await type('user add bob@example.com --workspace berlin', 'correct horse');
  expect(JSON.parse((await type('user list --json')).out)).toEqual([]);
  expect((await type('key create --user bob@example.com --name x')).err).toContain(
    'neither a person nor a login',
  );
  expect((await type('key create --user bob@example.com --name x --workspace berlin')).code).toBe(0);
});

test('a revoked key is refused by the running server at once, and neither key nor password is logged', async () => {
  const { type, server } = await place('beside a server');
  await type('user add --operator ann@example.com', 'correct horse');
  const { id, key } = JSON.parse((await type('key create --user ann@example.com --name ci --json')).out);
  const ask = () =>
    fetch(`${server?.url}/v2/insights/bookings/kpi-stats`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: '{}',
    });
  expect((await ask()).status).toBe(400);
  await type(`key revoke ${id}`);
  expect((await ask()).status).toBe(401);
  expect(server?.log()).toContain('kpi-stats');
  expect(server?.log()).not.toContain(key.slice(12));
  expect(server?.log()).not.toContain('correct horse');
});

test.each(places)('%s: an invitation is a link to a page where a password is set, once', async (where) => {
  const { type, server } = await place(where);
  const invited = await type(
    'user invite --operator Ann@Example.com --public-url https://kepi.example.com/k/',
  );
  expect(invited).toMatchObject({ code: 0, err: '' });
  expect(invited.out).toContain('ann@example.com sets a password there, as an operator, once');
  const link = invited.out.trimEnd().split('\n').at(-1) ?? '';
  expect(link).toMatch(/^https:\/\/kepi\.example\.com\/k\/invitation\/[\w-]{43}$/);
  if (server === null) return;
  const page = link.replace('https://kepi.example.com/k', server.url);
  const form = new URLSearchParams({ password: 'correct horse', again: 'correct horse' });
  expect((await fetch(page, { method: 'POST', body: form })).status).toBe(200);
  expect((await fetch(page, { method: 'POST', body: form })).status).toBe(410);
  const grant = new URLSearchParams({
    grant_type: 'password',
    username: 'ann@example.com',
    password: 'correct horse',
  });
  expect((await fetch(`${server.url}/api/token`, { method: 'POST', body: grant })).status).toBe(200);
  await type('user password ann@example.com', 'battery staple');
  expect((await fetch(`${server.url}/api/token`, { method: 'POST', body: grant })).status).toBe(400);
  expect(server.log()).not.toContain(link.slice(-43));
});

test.each(places)('%s: who is removed loses the login, the keys and what is open by them', async (where) => {
  const { type } = await place(where);
  await type('user add --operator otto@example.com', 'correct horse');
  await type('user add ann@example.com', 'correct horse');
  await type('key create --user ann@example.com --name ci');
  await type('user invite ann@example.com');
  const withdrawn = await type('user remove Ann@example.com --invitation');
  expect(withdrawn).toMatchObject({ code: 0, out: 'The invitation of ann@example.com is withdrawn.\n' });
  const removed = await type('user remove ann@example.com');
  expect(removed).toMatchObject({
    code: 0,
    out: 'ann@example.com may not log in any more; 1 key was revoked.\n',
  });
  expect(JSON.parse((await type('key list --json')).out)).toMatchObject([{ state: 'revoked' }]);
  expect(JSON.parse((await type('user list --json')).out)).toMatchObject([{ email: 'otto@example.com' }]);
  const again = await type('user remove ann@example.com');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('neither a login of the workspace "main" nor invited to it');
  expect((await type('user remove otto@example.com')).err).toContain('is the last operator of the workspace');
});

test('without a public address a link is for this machine, and says so', async () => {
  const { type } = await place('without a server');
  const { out, err } = await type('user invite ann@example.com --host :: --port 8080 --json');
  expect(JSON.parse(out)).toMatchObject({ email: 'ann@example.com', operator: false });
  expect(JSON.parse(out).link).toMatch(/^http:\/\/localhost:8080\/invitation\/[\w-]{43}$/);
  expect(err).toContain('KEPI_PUBLIC_URL');
});
