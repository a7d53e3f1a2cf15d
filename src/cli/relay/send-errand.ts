import { connect, type Socket } from 'node:net';
import { CliError, WrongUse } from '../cli-error.ts';
import type { Progress } from '../progress.ts';
import { findRelayAddress } from './relay-address.ts';
import { decodeAnswers, encodeRequest, type RelayRequest } from './relay-frames.ts';

/** A connection to the server that holds the folder; null when there is none. */
export async function connectToServer(data: string): Promise<Socket | null> {
  const path = await findRelayAddress(data);
  if (path === null) return null;
  return new Promise((resolve, reject) => {
    const socket = connect({ path, allowHalfOpen: true });
    socket.once('connect', () => resolve(socket.off('error', refused)));
    function refused(error: NodeJS.ErrnoException) {
      if (error.code === 'EACCES' || error.code === 'EPERM') {
        reject(
          new CliError(`The data folder ${data} is held by a server of another user.`, { cause: error }),
        );
      } else {
        resolve(null);
      }
    }
    socket.once('error', refused);
  });
}

/** Has the server do it. */
export async function sendErrand(
  socket: Socket,
  request: RelayRequest,
  body: AsyncIterable<Uint8Array>,
  onProgress: (progress: Progress) => void,
): Promise<unknown> {
  // What becomes of the connection shows in what is read from it.
  socket.on('error', () => {});
  try {
    socket.write(encodeRequest(request));
    return await Promise.race([
      failureOf(upload(socket, body)),
      lastAnswer(socket, onProgress).catch(brokenOff),
    ]);
  } finally {
    socket.destroy();
  }
}

/** Settles only if the work fails. */
const failureOf = (work: Promise<void>) => new Promise<never>((_, reject) => work.catch(reject));

const ended = () => new CliError('The server that holds the data folder ended before it was done.');

/** A server that is killed breaks the connection off; what it was doing was not written. */
const brokenOff = (error: unknown): never => {
  throw error instanceof Error && 'code' in error && /^(ECONNRESET|EPIPE)$/.test(String(error.code))
    ? ended()
    : error;
};

async function lastAnswer(socket: Socket, onProgress: (progress: Progress) => void): Promise<unknown> {
  for await (const answer of decodeAnswers(socket)) {
    if ('result' in answer) return answer.result;
    if ('progress' in answer) onProgress(answer.progress);
    else
      throw answer.failure.code === 2
        ? new WrongUse(answer.failure.message)
        : new CliError(answer.failure.message);
  }
  throw ended();
}

async function upload(socket: Socket, body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of body) {
    if (socket.destroyed) return;
    if (!socket.write(chunk)) await drained(socket);
  }
  socket.end();
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
