import { expect, test } from 'vitest';
import { kepi, serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

const password = 'correct horse';

const post = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kepi-dashboard': '1' },
    body: JSON.stringify(body),
  });

test('serve prints where the first operator is made, until there is one', async () => {
  const cwd = temporaryFolder();
  const server = await serveKepi([], { cwd });
  expect(server.said).toContain('Nobody may log in yet. The first operator is made here');
  const [, link, token] = /(http:\S+)\/set-up#([\w-]{43})\n/.exec(server.said) ?? [];
  expect(link).toBe(server.url);
  const made = await post(`${link}/v1/set-up`, { token, email: 'ann@example.com', password });
  expect(made.status).toBe(200);
  expect(server.log()).toContain('/v1/set-up');
  expect(server.log()).not.toContain(token);
  const listed = await kepi(['user', 'list', '--json'], { cwd });
  expect(JSON.parse(listed.out)).toMatchObject([{ email: 'ann@example.com', operator: true }]);
  expect((await post(`${link}/v1/session`, { email: 'ann@example.com', password })).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect((await serveKepi([], { cwd })).said).not.toContain('set-up');
});

test('the link begins with the public address, and is a field of --json', async () => {
  const cwd = temporaryFolder();
  const server = await serveKepi(['--json', '--public-url', 'https://kpi.example.com/kepi'], { cwd });
  expect(JSON.parse(server.said).setUp).toMatch(/^https:\/\/kpi\.example\.com\/kepi\/set-up#[\w-]{43}$/);
});

test('a login that a command makes closes the link of a running server', async () => {
  const cwd = temporaryFolder();
  const server = await serveKepi([], { cwd });
  const token = /#([\w-]{43})/.exec(server.said)?.[1];
  const added = await kepi(['user', 'add', 'bob@example.com'], { cwd, stdin: `${password}\n` });
  expect(added.code).toBe(0);
  const refused = await post(`${server.url}/v1/set-up`, { token, email: 'ann@example.com', password });
  expect(refused.status).toBe(403);
});

test('a password that a command changes ends the sessions of a running server at once', async () => {
  const cwd = temporaryFolder();
  const server = await serveKepi([], { cwd });
  const email = 'bob@example.com';
  await kepi(['user', 'add', email], { cwd, stdin: `${password}\n` });
  const entered = await post(`${server.url}/v1/session`, { email, password });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const state = async () => {
    const answer = await fetch(`${server.url}/v1/session`, { headers: { 'kepi-dashboard': '1', cookie } });
    return ((await answer.json()) as { data: { state: string } }).data.state;
  };
  expect(await state()).toBe('in');
  await kepi(['user', 'password', email], { cwd, stdin: 'battery staple\n' });
  expect(await state()).toBe('out');
});
