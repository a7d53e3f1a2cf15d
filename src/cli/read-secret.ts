import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CliError } from './cli-error.ts';
import type { Effects, Input } from './effects.ts';

/** Longer than any address of a database. */
const longestLine = 4096;

/** One line that is not shown: asked for on a terminal, elsewhere the first of standard input. Empty is none. */
export const readSecretLine = (effects: Effects, question: string, what: string): Promise<string> =>
  effects.stdin.isTTY ? askUnseen(effects, question, what) : firstLine(effects.stdin);

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
  return line;
}

export async function askUnseen({ stdin, stderr }: Effects, question: string, what: string): Promise<string> {
  stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const cancelled = () => reject(new CliError(`No ${what} was given.`));
      lines.once('line', resolve).once('SIGINT', cancelled).once('close', cancelled);
    });
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
