import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { noteRun } from '../../src/sources/source-runs.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import { TestSource } from '../sources/test-connector.ts';
import { kepi, type Outcome, serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testEffects } from './test-effects.ts';

/** The same commands find the store free, or held by a server. */
const places = ['without a server', 'beside a server'] as const;

const url = 'postgres://kepi:hunter2hunter2@db.example.com:5432/cal';

async function place(where: (typeof places)[number], env: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  const source = new TestSource();
  const connectors = [source.connector];
  const server = where === 'beside a server' ? await serveKepi([], { cwd, env, connectors }) : null;
  const said: Outcome[] = [];
  const type = async (line: string, stdin = '', more: Readonly<Record<string, string>> = {}) => {
    const outcome = await kepi(line.split(' '), { cwd, stdin, connectors, env: { ...env, ...more } });
    said.push(outcome);
    return outcome;
  };
  /** All that anybody could have read, the files of the store included. */
  const written = () => {
    const files = readdirSync(join(cwd, 'data'))
      .filter((name) => name.startsWith('kepi.duckdb'))
      .map((name) => readFileSync(join(cwd, 'data', name), 'latin1'));
    return [...said.flatMap(({ out, err }) => [out, err]), server?.log() ?? '', ...files].join('\n');
  };
  return { cwd, source, server, type, written };
}

test.each(places)(
  '%s: a source is added with a secret from standard input, which is shown nowhere',
  async (where) => {
    const { type, written, cwd } = await place(where);
    const added = await type('source add cal --kind calcom-postgres --every 30s', `${url}\nmore\n`);
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('cal is pulled every 30s');
    expect((await type('source list')).out).toMatch(/cal +calcom-postgres +30s/);
    expect(JSON.parse((await type('source list --json')).out)).toMatchObject([
      { name: 'cal', kind: 'calcom-postgres', every: 30_000, settings: {} },
    ]);
    expect((await type('source add cal --kind calcom-postgres', url)).err).toContain(
      'There is a source "cal" already',
    );
    expect(statSync(join(cwd, 'data/secret.key')).mode & 0o777).toBe(0o600);
    expect(written()).not.toContain('hunter2');
  },
);

test.each(places)('%s: the secret may come from the environment', async (where) => {
  const { type, source, written } = await place(where);
  expect((await type('source add cal --kind calcom-postgres', '', { KEPI_SOURCE_SECRET: url })).code).toBe(0);
  expect((await type('sync cal')).code).toBe(0);
  expect(source.pulls[0]?.source.secrets).toEqual({ url });
  expect(written()).not.toContain('hunter2');
});

test.each([
  ['calcom-postgres', 'https://hunter2hunter2@example.com'],
  ['calcom-webhook', 'hunter2'],
])('a secret that cannot be one of %s is refused without being shown', async (kind, secret) => {
  const { type, written } = await place('without a server');
  const { code, err } = await type(`source add cal --kind ${kind}`, secret);
  expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(err).toContain(`This does not describe a source of the kind ${kind}`);
  expect(written()).not.toContain('hunter2');
});

test.each([
  'postgres://kepi:hunter2@t/hunter2hunter2@127.0.0.1:45991/c',
  'postgres://kepi:hunter2/hunter2@127.0.0.1/c',
  'postgres://kepi:1?hunter2@127.0.0.1/c',
  'postgres://kepi:1#hunter2@127.0.0.1/c',
  'postgres://kepi:hunter2@127.0.0.1:99999/c',
  'postgres://kepi:hunter2@127.0.0.1:0/c',
  'postgres://kepi:hunter2%zz@127.0.0.1/c',
  'postgres://kepi:hunter2@127.0.0.1/hunter2/c',
])('an address of a database that cannot be meant so is refused without being shown: %s', async (bad) => {
  const { type, written } = await place('without a server');
  const { code, err } = await type('source add cal --kind calcom-postgres', bad);
  expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(
    /^This does not describe a source of the kind calcom-postgres: url: (has|cannot be read)/,
  );
  expect((await type('source add cal --kind calcom-postgres', url)).code).toBe(0);
  expect((await type('source secret cal', bad)).code).toBe(1);
  expect((await type('source secret cal', 'postgres://k:p%40ss@w0rd@db/c?sslmode=require')).code).toBe(0);
  expect(written()).not.toMatch(/hunter2|45991/);
});

test.each([
  'http://ann:hunter2hunter2@example.com/',
  'https://example.com/?key=hunter2hunter2',
  'https://example.com/#hunter2hunter2',
])('an address with a secret in it is not kept: %s', async (address) => {
  const { type, written } = await place('without a server');
  const { code, err } = await type(`source add cal --kind calcom-api --base-url ${address}`, 'a key of Cal');
  expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(err).toContain('baseUrl: holds a ');
  expect(written()).not.toContain('hunter2');
  expect(JSON.parse((await type('source list --json')).out)).toEqual([]);
});

test.each(places)('%s: a webhook has an address, and says what it cannot do', async (where) => {
  const { type } = await place(where, { KEPI_PUBLIC_URL: 'https://kepi.example.com/k/' });
  const cal = await type('source add hook --kind calcom-webhook', 'a webhook secret');
  expect(cal.out).toBe('hook takes what is sent to https://kepi.example.com/k/v1/sources/hook/webhook\n');
  expect(cal.err).toContain('cannot be proved: a webhook is sent once and never again; add calcom-postgres');
  const nexudus = await type('source add space --kind nexudus-webhook --no-signature --json');
  expect(JSON.parse(nexudus.out)).toMatchObject({
    webhook: 'https://kepi.example.com/k/v1/sources/space/webhook/{action}',
    every: null,
  });
});

test('without a public address the address of a webhook is for this machine, and says so', async () => {
  const { type } = await place('without a server');
  const { out, err } = await type('source add hook --kind calcom-webhook --no-signature');
  expect(out).toContain('http://127.0.0.1:4310/v1/sources/hook/webhook, from anybody who knows it');
  expect(err).toContain('KEPI_PUBLIC_URL');
});

test.each(places)('%s: a secret that is made is printed once, alone on the last line', async (where) => {
  const { type, written } = await place(where);
  const added = await type('source add hook --kind calcom-webhook --generate-secret');
  const secret = added.out.trimEnd().split('\n').at(-1) ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  await type('source list');
  await type('source status hook');
  expect(written().split(secret)).toHaveLength(2);
});

test.each(places)('%s: the secret from before stays valid until it is forgotten', async (where) => {
  const { type } = await place(where);
  await type('source add hook --kind calcom-webhook', 'the first secret');
  const changed = await type('source secret hook', 'the second secret');
  expect(changed.out).toContain('stays valid until "kepi source secret hook --forget-previous"');
  expect((await type('source secret hook', 'the second secret')).err).toContain('the secret of hook already');
  expect((await type('source secret hook --forget-previous')).code).toBe(0);
  const again = await type('source secret hook --forget-previous');
  expect(again).toMatchObject({ code: 1, err: 'hook has no secret from before that could be forgotten.\n' });
});

test('another secret of a pulled source takes the place of the one before', async () => {
  const { type, source } = await place('without a server');
  await type('source add cal --kind calcom-postgres', url);
  expect((await type('source secret cal --generate-secret')).code).toBe(2);
  const second = url.replace('db.', 'db2.');
  expect((await type('source secret cal', second)).out).toBe('cal has another secret.\n');
  await type('sync cal');
  expect(source.pulls[0]?.source.secrets).toEqual({ url: second });
});

test('a key that is gone is not replaced while something is kept by it', async () => {
  const { type, cwd } = await place('without a server');
  const file = join(cwd, 'data/secret.key');
  await type('source add cal --kind calcom-postgres', url);
  await type('source add space --kind nexudus-api --email ann@example.com', 'hunter2hunter2');
  rmSync(file);
  const gone = `${file} is gone`;
  expect((await type('sync cal')).err).toContain(gone);
  const added = await type('source add hook --kind calcom-webhook', 'hunter2hunter2');
  expect(added.err).toContain(`${gone}, and with it the secrets of cal, space: put it back`);
  expect((await type('source secret cal', url)).err).toContain(`${gone}, and with it the secrets of space`);
  expect((await type('erase cy@example.com')).err).toContain(gone);
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, 'another key that nobody has ever used before\n');
  expect((await type('sync cal')).err).toContain('closed with another key');
  expect((await type('source secret cal', url)).out).toBe('cal has another secret.\n');
  expect((await type('sync cal')).code).toBe(0);
  const unnamed = await type('source secret space', 'hunter2hunter2');
  expect(unnamed.err).toContain('give --email, too');
  expect((await type('source secret space --email ann@example.com', 'hunter2hunter2')).code).toBe(0);
  await type('source remove space');
  rmSync(file);
  // The last thing that was kept by it.
  expect((await type('source secret cal', url)).code).toBe(0);
  expect((await type('sync cal')).code).toBe(0);
});

test.each(places)('%s: what a source has brought stays when it is removed', async (where) => {
  const { type } = await place(where);
  await type('source add cal --kind calcom-postgres', url);
  expect((await type('sync')).code).toBe(0);
  expect((await type('source remove cal')).out).toContain('what it has brought stays');
  expect((await type('source status --json')).out).toBe('[]\n');
  expect((await type('key create --user ann@example.com --name x')).code).toBe(0);
});

test('sync pulls all that is pulled, tells of each, and fails when one failed', async () => {
  const [cal, api] = [new TestSource(), new TestSource('calcom-api')];
  const world = { cwd: temporaryFolder(), connectors: [cal.connector, api.connector] };
  const type = (line: string, stdin = '') => kepi(line.split(' '), { ...world, stdin });
  await type('source add a --kind calcom-postgres', url);
  await type('source add b --kind calcom-api', 'hunter2hunter2');
  await type('source add c --kind calcom-webhook', 'hunter2hunter2');
  cal.failure = new SourceError(`no answer from ${url}\n  within 30 s`);
  const { code, out, err } = await type('sync');
  expect([code, err]).toEqual([1, 'a: no answer from *** within 30 s\n']);
  expect(out).toMatch(/^a +0 +0 +0 +- +failed$/m);
  expect(out).toMatch(/^b +1 +0 +0 +- +done$/m);
  api.drift = [{ table: 'users', unit: 'all', missing: 2, extra: 1, differing: 0, repaired: false }];
  const compared = await type('sync b --compare --json');
  expect(JSON.parse(compared.out)).toMatchObject([{ name: 'b', added: 0, drift: api.drift, error: null }]);
  expect(api.pulls.map(({ compare }) => compare)).toEqual(['recent', 'whole']);
  expect((await type('sync c')).err).toContain('sends by itself');

  const all = await type('source status');
  expect(all.out).toMatch(/^a +calcom-postgres +failing .*no answer from \*\*\* within 30 s$/m);
  expect(all.out).toMatch(/^b +calcom-api +ok /m);
  expect(all.out).toMatch(/^c +calcom-webhook +new /m);
  const details = await type('source status b');
  expect(details.out).toMatch(/^drift +users all: 2 missing, 1 too many, 0 differing, not repaired$/m);
  // Later pulls that look at less do not hide it.
  api.drift = [];
  await type('sync b');
  expect((await type('source status b')).out).toContain('2 missing');
  expect(JSON.parse((await type('source status c --json')).out)).toMatchObject({
    name: 'c',
    state: 'new',
    provable: true,
    unprovable: null,
    nextPullAt: null,
  });
});

test('a pull that ended with its process is not said to go on', async () => {
  const cwd = temporaryFolder();
  const source = new TestSource();
  const world = { cwd, connectors: [source.connector] };
  const type = (line: string, stdin = '') => kepi(line.split(' '), { ...world, stdin });
  await type('source add cal --kind calcom-postgres', url);
  const engine = await openEngine({ data: join(cwd, 'data'), memoryLimit: '1GB', threads: 1 });
  await noteRun(engine, 1, 'cal', { startedAt: Date.now(), endedAt: null, outcome: 'running' });
  await engine.close();
  expect((await type('source status')).out).toMatch(/^cal +calcom-postgres +broke off /m);
  expect((await type('doctor')).out).toContain('its last pull ended with the process that made it');
  await type('sync cal');
  expect((await type('source status')).out).toMatch(/^cal +calcom-postgres +ok /m);
});

test('on a terminal the secret is asked for, once, and never shown', async () => {
  const cwd = temporaryFolder();
  const { effects } = testEffects({ cwd, isTTY: true });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const running = run(['source', 'add', 'cal', '--kind', 'calcom-api'], { ...effects, stdin });
  await effects.stderr.until(/API key: /);
  stdin.write('hunter2hunter2\r');
  expect(await running).toBe(0);
  expect(effects.stdout.text).toContain('cal is pulled every 5m');
  expect(effects.stderr.text + effects.stdout.text).not.toContain('hunter2');
});

test('on a terminal a bar shows how far a pull is', async () => {
  const source = new TestSource();
  const world = { cwd: temporaryFolder(), connectors: [source.connector] };
  await kepi('source add cal --kind calcom-postgres'.split(' '), { ...world, stdin: url });
  const { err } = await kepi(['sync'], { ...world, isTTY: true });
  expect(err).toContain('[########################] 100% cal: users: 1 of 1 rows');
});
