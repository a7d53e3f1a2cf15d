import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testEffects } from './test-effects.ts';

function atTerminal() {
  const { effects } = testEffects({ cwd: temporaryFolder(), isTTY: true });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  return { effects: { ...effects, stdin }, type: (line: string) => void stdin.write(`${line}\r`) };
}

test('on a terminal the password is asked for twice and never shown', async () => {
  const { effects, type } = atTerminal();
  const running = run(['user', 'add', 'ann@example.com'], effects);
  await effects.stderr.until(/Password: /);
  type('correct horse');
  await effects.stderr.until(/Once more: /);
  type('correct horse');
  expect(await running).toBe(0);
  expect(effects.stderr.text + effects.stdout.text).not.toContain('horse');
});

test('two passwords that differ change nothing', async () => {
  const { effects, type } = atTerminal();
  const running = run(['user', 'add', 'ann@example.com'], effects);
  await effects.stderr.until(/Password: /);
  type('correct horse');
  await effects.stderr.until(/Once more: /);
  type('correct house');
  expect(await running).toBe(1);
  expect(effects.stderr.text).toContain('The two passwords differ.');
});

test('Ctrl-C in place of a password ends the command', async () => {
  const { effects, type } = atTerminal();
  const running = run(['user', 'add', 'ann@example.com'], effects);
  await effects.stderr.until(/Password: /);
  type('\u0003');
  expect(await running).toBe(1);
  expect(effects.stderr.text).toContain('No password was given.');
});
