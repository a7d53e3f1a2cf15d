import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sourceItem } from '../src/contract/sources/source-item.ts';
import { kepi, serveKepi } from './cli/run-kepi.ts';
import { temporaryFolder } from './cli/temporary-folder.ts';
import { TestSource } from './sources/test-connector.ts';

const document = readFileSync(new URL('../docs/sources.md', import.meta.url), 'utf8');
const lines = [...document.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);

const files: Readonly<Record<string, string>> = {
  'postgres-url.txt': 'postgres://kepi:hunter2hunter2@db.example.com/cal',
};

test('the commands of docs/sources.md do what it says, one after the other', async () => {
  const world = {
    cwd: temporaryFolder(),
    connectors: [new TestSource().connector],
    env: { KEPI_PUBLIC_URL: 'https://kepi.example.com' },
  };
  const server = await serveKepi([], world);
  const type = async (line: string) => {
    const [command = '', file = ''] = line.split(' < ');
    const args = command.split(' ').slice(1);
    const { code, out, err } = await kepi(args, { ...world, stdin: files[file] ?? '' });
    expect([line, code, err]).toEqual([line, 0, expect.any(String)]);
    expect(out + err).not.toContain('hunter2');
    return out;
  };
  await kepi('user add --operator otto@example.com'.split(' '), { ...world, stdin: 'correct horse' });
  const made = await type('kepi key create --user otto@example.com --name docs --scopes read,admin');
  const env = { ...process.env, KEPI_KEY: made.trim().split('\n').at(-1) };

  const said = new Map<string, string>();
  for (const line of lines) {
    if (line.startsWith('curl')) {
      const asked = line.replace('http://127.0.0.1:4310', server.url);
      said.set(line, (await promisify(execFile)('sh', ['-c', asked], { env })).stdout);
    } else {
      said.set(line, await type(line));
    }
  }
  const of = (part: string) => [...said].find(([line]) => line.includes(part))?.[1] ?? '';
  expect(of('hook --kind calcom-webhook --generate')).toContain(
    'https://kepi.example.com/v1/sources/hook/webhook',
  );
  expect(of('source status cal')).toMatch(/^kind +calcom-postgres$/m);
  expect(of('sync cal --compare')).toMatch(/^cal .*done$/m);
  expect(of('kepi doctor')).toContain('It opens');
  expect(JSON.parse(of('/v1/sources -H')).data[0]).toMatchObject({ name: 'cal', state: expect.any(String) });
  expect(JSON.parse(of('/v1/sources/cal/sync')).data.name).toBe('cal');
  expect(JSON.parse(of('/v1/rejected-rows')).data).toEqual({ total: 0, data: [], sources: [] });
  expect(of('/metrics')).toContain('kepi_source_failing{workspace="main",source="cal"} 0');
  const metrics = [...of('/metrics').matchAll(/^# TYPE (kepi_\w+)/gm)].map(([, name]) => name);
  expect(metrics.length).toBeGreaterThan(7);
  for (const name of metrics) expect(document).toContain(`\`${name}\``);
});

test('docs/sources.md names every kind and every state', () => {
  const { kind, state } = sourceItem.shape;
  for (const name of [...kind.options, ...state.options]) expect(document).toContain(`| \`${name}\` |`);
});
