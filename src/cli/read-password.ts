import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CliError } from './cli-error.ts';
import type { Effects, Input } from './effects.ts';

const longestLine = 4096;

/** Asked for twice without an echo on a terminal; elsewhere it is one line of standard input. */
export async function readPassword(effects: Effects): Promise<string> {
  const { stdin } = effects;
  if (!stdin.isTTY) return firstLine(stdin);
  const password = await ask(effects, 'Password: ');
  if ((await ask(effects, 'Once more: ')) !== password) throw new CliError('The two passwords differ.');
  return password;
}

async function firstLine(stdin: Input): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (bytes.includes(0x0a) || size > longestLine) break;
  }
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1);
  if (line === '') throw new CliError('No password: give it as one line of standard input.');
  return line;
}

async function ask({ stdin, stderr }: Effects, question: string): Promise<string> {
  stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const cancelled = () => reject(new CliError('No password was given.'));
      lines.once('line', resolve).once('SIGINT', cancelled).once('close', cancelled);
    });
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
