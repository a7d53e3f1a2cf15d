import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/push.md'), 'utf8');
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block ?? '');

let folder: string;
let env: NodeJS.ProcessEnv;
let server: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kepi-push-'));
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
  const kepi = `node ${join(root, 'bin/kepi.js')} `;
  const running = promisify(execFile)('sh', ['-c', line.replace(/^kepi /, kepi)], { cwd: folder, env });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

it('the commands of docs/push.md do what it says, one after the other', async () => {
  const [creating = '', ...sending] = blocks('sh');
  await run('kepi user add --operator you@example.com', 'a long enough password\n');
  const key = (await run(creating)).trim().split('\n').at(-1) ?? '';
  server = spawn('node', [join(root, 'bin/kepi.js'), 'serve'], { cwd: folder, env, stdio: 'ignore' });
  const address = `127.0.0.1:${env.KEPI_PORT}`;
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(`http://${address}/healthz`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  env = { ...env, KEPI_KEY: key };
  const answers = [];
  for (const curl of sending) answers.push(JSON.parse(await run(curl.replace('127.0.0.1:4310', address))));

  const [first, older, deletion] = answers;
  expect(first).toEqual(JSON.parse(blocks('json')[0] ?? ''));
  expect(older.data).toMatchObject({ stale: 1, accepted: 0 });
  expect(deletion.data).toMatchObject({ accepted: 1, rejected: 0 });
  const listed = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, status]) => status);
  const { rows: _, ...counts } = first.data;
  expect(listed.sort()).toEqual(Object.keys(counts).sort());
});
