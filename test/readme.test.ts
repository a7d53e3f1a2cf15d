import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
  ([, block]) => block ?? '',
);
const own =
  blocks
    .find((block) => block.includes('import calcom'))
    ?.trim()
    .split('\n') ?? [];
const question = blocks.find((block) => block.startsWith('curl')) ?? '';

const dump = {
  'users.csv': 'id,email,username\n1,you@example.com,you\n',
  'Team.csv': 'id,name,isOrganization\n1,Acme,t\n',
  'Membership.csv': 'userId,teamId,accepted,role\n1,1,t,OWNER\n',
  'EventType.csv': 'id,title,slug,length,teamId\n1,Intro,intro,30,1\n',
  'Booking.csv':
    'id,uid,userId,eventTypeId,title,startTime,endTime,createdAt,status\n' +
    '1,a,1,1,Intro,2026-10-05 10:00:00,2026-10-05 10:30:00,2026-10-01 09:00:00,accepted\n' +
    '2,b,1,1,Intro,2026-10-06 10:00:00,2026-10-06 10:30:00,2026-10-02 09:00:00,cancelled\n',
};

let folder: string;
let env: NodeJS.ProcessEnv;
let server: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kepi-readme-'));
  mkdirSync(join(folder, 'dump'));
  for (const [name, text] of Object.entries(dump)) writeFileSync(join(folder, 'dump', name), text);
  symlinkSync(join(root, 'bin'), join(folder, 'bin'));
  env = { ...process.env, KEPI_PORT: String(await freePort()) };
});
afterAll(() => {
  server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function run(line: string, input = ''): Promise<string> {
  const running = promisify(execFile)('sh', ['-c', line], { cwd: folder, env });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

it('the commands of the README do what it says, one after the other', async () => {
  const [importing, adding, creating, serving] = own;
  expect(await run(importing ?? '')).toMatch(/Booking/);
  await run(adding ?? '', 'a long enough password\n');
  const key = (await run(creating ?? '')).trim().split('\n').at(-1) ?? '';
  expect(key).toMatch(/^kepi_/);

  expect(serving).toBe('node bin/kepi.js serve');
  server = spawn('node', ['bin/kepi.js', 'serve'], { cwd: folder, env, stdio: 'ignore' });
  const address = `127.0.0.1:${env.KEPI_PORT}`;
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(`http://${address}/healthz`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  env = { ...env, KEPI_KEY: key };
  const { data } = JSON.parse(await run(question.replace('127.0.0.1:4310', address)));
  expect(data.created.count).toBe(2);
  expect(data.completed.count + data.scheduled.count).toBe(1);
  expect(data.cancelled.count).toBe(1);
});
