import type { Socket } from 'node:net';
import type { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import { CliError } from '../cli-error.ts';
import { allErrands } from '../errands/all-errands.ts';
import { toFailure } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { impatient } from './impatient.ts';
import { decodeRequest, encodeAnswer, type RelayAnswer } from './relay-frames.ts';

export interface AnswerOptions {
  readonly engine: Engine;
  readonly clock: () => number;
  readonly secrets: SecretBox;
  /** After every errand, before its command hears of it. */
  readonly onDone: () => void;
  /** An error that nobody foresaw. */
  readonly onUnexpected: (error: unknown, errand: string) => void;
}

const lingering = 10_000;

/** One connection, one errand. Never rejects. */
export async function answerErrand(
  socket: Socket,
  stopping: AbortController,
  options: AnswerOptions,
): Promise<void> {
  socket.on('error', () => {});
  socket.once('close', () => stopping.abort());
  const answer = (answered: RelayAnswer) => {
    if (!socket.destroyed) socket.write(encodeAnswer(answered));
  };
  stopping.signal.addEventListener('abort', () => {
    answer({ failure: toFailure(new CliError('The server was stopped before it was done.')) });
    socket.destroySoon();
  });
  let errand = '';
  try {
    const request = await decodeRequest(socket);
    const asked = allErrands.find(({ name }) => name === request?.errand);
    if (request === null || asked === undefined) {
      throw new CliError('The server that holds the data folder is of another release of Kepi; restart it.');
    }
    errand = asked.name;
    const desk = {
      engine: options.engine,
      clock: options.clock,
      secrets: options.secrets,
      body: impatient(request.body),
      signal: stopping.signal,
      progress: throttled<Progress>((progress) => answer({ progress })),
    };
    const result = await asked.run(desk, request.input);
    options.onDone();
    answer({ result });
  } catch (error) {
    options.onDone();
    const failure = toFailure(error);
    if (!failure.expected && !stopping.signal.aborted) options.onUnexpected(error, errand);
    answer({ failure });
  }
  // The command hangs up when it has heard the answer; bytes that it is still sending would make us hang up on it.
  socket.end();
  setTimeout(() => socket.destroy(), lingering).unref();
}

/** At most ten times a second. */
function throttled<T>(show: (value: T) => void): (value: T) => void {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - shownAt < 100) return;
    shownAt = now;
    show(value);
  };
}
