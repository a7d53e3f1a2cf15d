import { CliError } from './cli-error.ts';
import type { Effects } from './effects.ts';
import { askUnseen, readSecretLine } from './read-secret.ts';

/** Asked for twice without an echo on a terminal; elsewhere it is one line of standard input. */
export async function readPassword(effects: Effects): Promise<string> {
  const password = await readSecretLine(effects, 'Password', 'password');
  if (!effects.stdin.isTTY) {
    if (password === '') throw new CliError('No password: give it as one line of standard input.');
    return password;
  }
  if ((await askUnseen(effects, 'Once more', 'password')) !== password)
    throw new CliError('The two passwords differ.');
  return password;
}
