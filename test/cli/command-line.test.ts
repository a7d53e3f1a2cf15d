import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

const inFolder = () => ({ cwd: temporaryFolder() });

const commands = [
  'serve',
  'import calcom',
  'demo',
  'workspace add',
  'workspace list',
  'user add',
  'user invite',
  'user list',
  'user password',
  'user remove',
  'key create',
  'key list',
  'key revoke',
  'copy',
  'source add',
  'source list',
  'source secret',
  'source status',
  'source remove',
  'sync',
  'doctor',
];

test.each(commands)('%s --help shows an example and --json', async (command) => {
  const { code, out } = await kepi([...command.split(' '), '--help'], inFolder());
  expect(code).toBe(0);
  expect(out).toContain(`Usage: kepi ${command}`);
  expect(out).toContain(`Example:\n  $ kepi ${command}`);
  expect(out).toContain('--json');
});

test('help lists all commands, and docs/cli.md names them', async () => {
  const { code, out } = await kepi(['--help'], inFolder());
  expect(code).toBe(0);
  const document = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  for (const command of commands) {
    expect(out).toContain(`\n  ${command.split(' ')[0]} `);
    expect(document).toContain(`\`${command}`);
  }
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect((await kepi(['--version'], inFolder())).out).toBe(`${version}\n`);
});

test.each([
  [[]],
  [['bogus']],
  [['key']],
  [['key', 'bogus']],
  [['key', 'create']],
  [['key', 'create', '--user', 'ann@example.com']],
  [['key', 'revoke']],
  [['workspace', 'add', 'one', 'two']],
  [['serve', '--bogus']],
  [['serve', '--port', 'x']],
  [['key', 'list', '--memory', 'lots']],
  [['demo', '--bookings', '12']],
  [['demo', '--seed', 'x']],
  [['demo', '--as-of', '2026-02-30']],
  [['import', 'calcom']],
  [['copy', '--from', 'data']],
  [['source']],
  [['source', 'add', 'cal']],
  [['source', 'add', 'cal', '--kind', 'bogus']],
  [['source', 'add', 'cal', '--kind', 'calcom-api', '--every', '5']],
  [['source', 'add', 'cal', '--kind', 'calcom-api', '--every', '1s']],
  [['source', 'add', 'cal', '--kind', 'calcom-api', '--email', 'ann@example.com']],
  [['source', 'add', 'cal', '--kind', 'calcom-api', '--no-signature']],
  [['source', 'add', 'cal', '--kind', 'calcom-postgres', '--base-url', 'https://example.com']],
  [['source', 'add', 'nex', '--kind', 'nexudus-api']],
  [['source', 'add', 'hook', '--kind', 'calcom-webhook', '--every', '5m']],
  [['source', 'add', 'hook', '--kind', 'calcom-webhook', '--generate-secret', '--no-signature']],
  [['source', 'add', 'cal', '--kind', 'calcom-api', '--secret', 'hunter2']],
  [['source', 'secret', 'cal', '--generate-secret', '--forget-previous']],
  [['sync', 'one', 'two']],
  [['serve', '--secret-key', 'x']],
  [['import', 'calcom', '.', '--as-of', 'yesterday']],
  [['import', 'calcom', '.', '--as-of', '2198-01-01']],
])('%j is wrong use: 2, and said on standard error alone', async (args) => {
  const { code, out, err } = await kepi(args, inFolder());
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).not.toBe('');
  expect(err).not.toMatch(/\n\s+at /);
});

test('a mistake in the settings is wrong use of any command', async () => {
  const { code, err } = await kepi(['key', 'list'], {
    ...inFolder(),
    env: { KEPI_PORT: 'tcp://1.2.3.4:80' },
  });
  expect(code).toBe(2);
  expect(err).toMatch(/^KEPI_PORT is "tcp:.*Kubernetes.*\n$/);
});

test.each([
  [['key', 'list', '--workspace', 'nowhere'], 'There is no workspace "nowhere"'],
  [['user', 'list', '--workspace', 'nowhere'], 'There is no workspace "nowhere"'],
  [['key', 'create', '--user', 'ann@example.com', '--name', 'x'], 'neither a person nor a login'],
  [['key', 'revoke', 'kepi_abcdef'], 'no such key'],
  [['user', 'add', 'ann@example.com'], 'No password'],
  [['import', 'calcom', './nowhere'], 'cannot read the folder'],
  [['source', 'list', '--workspace', 'nowhere'], 'There is no workspace "nowhere"'],
  [['source', 'remove', 'cal'], 'There is no source "cal"; there is none yet'],
  [['source', 'status', 'cal'], 'There is no source "cal"'],
  [['source', 'secret', 'cal'], 'There is no source "cal"'],
  [['source', 'add', 'cal', '--kind', 'calcom-api'], 'No API key'],
  [['source', 'add', 'hook', '--kind', 'calcom-webhook'], 'No webhook secret'],
  [['sync'], 'no source that is pulled'],
  [['sync', 'cal'], 'There is no source "cal"'],
  [['import', 'calcom', '.'], 'no file for users and Booking'],
])('%j fails: 1, with one sentence', async (args, sentence) => {
  const { code, out, err } = await kepi(args, inFolder());
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(sentence);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
