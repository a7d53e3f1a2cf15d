import { setTimeout as wait } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';

/** A command that is stopped in the middle of sending must not keep the others waiting for ever. */
const patience = 60_000;

/** The same bytes, as long as the next ones never take longer than a minute. */
export async function* impatient(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  for (;;) {
    const timer = new AbortController();
    const next = await Promise.race([
      chunks.next(),
      wait(patience, 'late' as const, { signal: timer.signal, ref: false }),
    ]).finally(() => timer.abort());
    if (next === 'late')
      throw new CliError('The command has sent nothing for a minute; nothing was written.');
    if (next.done) return;
    yield next.value;
  }
}
