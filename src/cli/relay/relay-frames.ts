import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Failure } from '../failure.ts';
import type { Progress } from '../progress.ts';

/** Both ends speak it, or they are of different releases. */
const relayProtocol = 1;
const longestRequest = 1 << 20;

const request = z.object({ kepi: z.literal(relayProtocol), errand: z.string(), input: z.unknown() });

/** What a command sends first, as one line; the bytes of the body follow until it ends. */
export interface RelayRequest {
  readonly errand: string;
  readonly input: unknown;
}

/** What comes back, a line each; the last is the result or the failure. */
export type RelayAnswer =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | { readonly failure: Failure };

export const encodeRequest = (asked: RelayRequest) =>
  `${JSON.stringify({ kepi: relayProtocol, ...asked })}\n`;

/** Readers of lines take U+2028 and U+2029 for ends of lines. */
export const encodeAnswer = (answer: RelayAnswer) =>
  `${JSON.stringify(answer).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;

export async function* decodeAnswers(socket: Socket): AsyncGenerator<RelayAnswer> {
  for await (const line of createInterface({ input: socket })) yield JSON.parse(line) as RelayAnswer;
}

/** The first line of a connection, and the bytes after it; null when it is not of this protocol. */
export async function decodeRequest(
  socket: Socket,
): Promise<(RelayRequest & { readonly body: AsyncIterable<Uint8Array> }) | null> {
  const chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  let end = -1;
  while (end < 0 && head.length < longestRequest) {
    const next = await chunks.next();
    if (next.done) return null;
    head = Buffer.concat([head, next.value]);
    end = head.indexOf(0x0a);
  }
  const parsed = request.safeParse(parseJson(head.subarray(0, Math.max(end, 0)).toString('utf8')));
  if (!parsed.success) return null;
  const { errand, input } = parsed.data;
  return { errand, input, body: following(head.subarray(end + 1), chunks) };
}

async function* following(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
