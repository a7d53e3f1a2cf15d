import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const bin = fileURLToPath(new URL('../../bin/kepi.js', import.meta.url));

/** A process of its own. */
function start(cwd: string, args: readonly string[], stdin = '') {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn(process.execPath, [bin, ...args], { cwd, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.end(stdin);
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, ended, said: (pattern: RegExp) => until(child, () => pattern.exec(out)?.[0] ?? null) };
}

const until = <T>(child: ChildProcess, look: () => T | null) =>
  new Promise<T>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = look();
      if (found !== null) resolve(found);
    });
    child.once('close', () => reject(new Error('it ended before')));
  });

const serving = async (cwd: string, ...args: string[]) => {
  const server = start(cwd, ['serve', '--port', '0', ...args]);
  return { ...server, url: await server.said(/http:\/\/[\d.:]+/) };
};

test('a second server on a folder gets one sentence, and the first goes on', async () => {
  const cwd = temporaryFolder();
  const first = await serving(cwd);
  const second = await start(cwd, ['serve', '--port', '0']).ended;
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.err).toMatch(/^The data folder \S+ is held by another process.*\n$/);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends a server gracefully', async (signal) => {
  const cwd = temporaryFolder();
  const server = await serving(cwd);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  server.child.kill(signal);
  expect(await server.ended).toMatchObject({ code: 0 });
  expect((await start(cwd, ['workspace', 'list']).ended).out).toBe('main\n');
});

test('the socket of a server that was killed hinders nobody', async () => {
  const cwd = temporaryFolder();
  const server = await serving(cwd);
  server.child.kill('SIGKILL');
  await server.ended;
  expect(statSync(join(cwd, 'data/kepi.sock')).isSocket()).toBe(true);
  expect((await start(cwd, ['workspace', 'list']).ended).out).toBe('main\n');
  const again = await serving(cwd);
  expect((await start(cwd, ['workspace', 'add', 'berlin']).ended).code).toBe(0);
  expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
});

test("a command reaches the server from another folder, and its socket is the owner's alone", async () => {
  const cwd = temporaryFolder();
  await serving(cwd);
  expect(statSync(join(cwd, 'data/kepi.sock')).mode & 0o777).toBe(0o600);
  const elsewhere = temporaryFolder();
  const added = await start(
    elsewhere,
    ['user', 'add', 'ann@example.com', '--data', join(cwd, 'data')],
    'correct horse\n',
  ).ended;
  expect(added).toMatchObject({ code: 0, out: 'ann@example.com may log in.\n' });
});

test('a folder whose path is too long for a socket is served all the same', async () => {
  const data = join(temporaryFolder(), 'x'.repeat(120));
  const cwd = temporaryFolder();
  const server = await serving(cwd, '--data', data);
  const socket = readFileSync(join(data, 'kepi.sock.path'), 'utf8');
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  expect((await start(cwd, ['workspace', 'add', 'berlin', '--data', data]).ended).code).toBe(0);
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(() => statSync(socket)).toThrow();
});

test.each([
  ['data', 'copied'],
  ['copied', 'data'],
])('a copy from %s to %s wants the server stopped that has one of them', async (from, to) => {
  const cwd = temporaryFolder();
  expect((await start(cwd, ['workspace', 'add', 'berlin', '--data', 'copied']).ended).code).toBe(0);
  await serving(cwd);
  const copied = await start(cwd, ['copy', '--from', from, '--to', to]).ended;
  expect(copied).toMatchObject({ code: 1, out: '' });
  expect(copied.err).toMatch(
    /^The data folder \S+data is held by another process; stop the server first: .*\n$/,
  );
});

test('an import that is broken off leaves a running server as it was', async () => {
  const cwd = temporaryFolder();
  const server = await serving(cwd);
  const socket = connect(join(cwd, 'data/kepi.sock'));
  const input = { workspace: 'main', full: false };
  socket.write(`${JSON.stringify({ kepi: 1, errand: 'import calcom', input })}\n`);
  const header = Buffer.from(
    JSON.stringify({
      files: [
        { name: 'users.csv', size: 1000, modifiedAt: 1 },
        { name: 'Booking.csv', size: 1000, modifiedAt: 1 },
      ],
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  socket.write(Buffer.concat([length, header]), () => socket.destroy());
  const added = await start(cwd, ['workspace', 'add', 'berlin']).ended;
  expect(added.code).toBe(0);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a server that stops tells the command it was working for', async () => {
  const cwd = temporaryFolder();
  const server = await serving(cwd);
  const socket = connect(join(cwd, 'data/kepi.sock'));
  const input = { bookings: 10_000_000, seed: 1, asOf: '2026-11-01' };
  socket.write(`${JSON.stringify({ kepi: 1, errand: 'demo', input })}\n`);
  let heard = '';
  socket.on('data', (chunk) => {
    if (heard === '') server.child.kill('SIGTERM');
    heard += chunk;
  });
  await new Promise((resolve) => socket.once('end', resolve));
  expect(heard).toContain('The server was stopped before it was done.');
  expect((await server.ended).code).toBe(0);
});

test('nonsense on the socket is answered and harms nothing', async () => {
  const cwd = temporaryFolder();
  await serving(cwd);
  for (const nonsense of ['\n', 'GET / HTTP/1.1\r\n\r\n', '{"kepi":99,"errand":"key list","input":{}}\n']) {
    const socket = connect(join(cwd, 'data/kepi.sock'));
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk));
    socket.write(nonsense);
    await new Promise((resolve) => socket.once('end', resolve));
    socket.destroy();
    expect(heard).toContain('another release');
  }
  expect((await start(cwd, ['workspace', 'list']).ended).out).toBe('main\n');
});

test('a busy port is told in a sentence', async () => {
  const cwd = temporaryFolder();
  const busy = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void busy.close());
  await new Promise((resolve) => busy.once('listening', resolve));
  const { port } = busy.address() as { port: number };
  const { code, err } = await start(cwd, ['serve', '--port', String(port)]).ended;
  expect(code).toBe(1);
  expect(err).toContain(
    `Port ${port} of 127.0.0.1 is in use by another program; choose another with --port or KEPI_PORT.`,
  );
  expect(err).not.toMatch(/\n\s+at /);
});

test('a folder that no data can be written to is told in a sentence', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'data/kepi.duckdb'), { recursive: true });
  writeFileSync(join(cwd, 'data/kepi.duckdb/x'), '');
  const { code, err } = await start(cwd, ['workspace', 'list']).ended;
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
