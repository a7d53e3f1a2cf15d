import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DumpError } from './dump-error.ts';
import type { PlannedFile } from './plan-dump.ts';
import { Utf8Decoder } from './utf8-decoder.ts';

/** Told the bytes of the file read so far, compressed ones where it is compressed. */
export type OnProgress = (bytes: number) => void;

/** The text of a file: unpacked, known to be UTF-8 without NUL, its byte order mark gone. */
export async function* fileText(
  { fileName, gzip }: PlannedFile,
  bytes: AsyncIterable<Uint8Array>,
  onProgress: OnProgress,
): AsyncGenerator<string> {
  const counted = count(bytes, onProgress);
  const decoder = new Utf8Decoder();
  let first = true;
  for await (const chunk of gzip ? unpacked(fileName, counted) : counted) {
    if (first && !gzip && chunk[0] === 0x1f && (chunk.length === 1 || chunk[1] === 0x8b))
      throw new DumpError(fileName, 'it is gzipped, but its name does not end in .gz');
    first = false;
    const text = decoder.decode(chunk);
    if (text === null) throw new DumpError(fileName, 'it is not UTF-8 text');
    if (text.includes('\0')) throw new DumpError(fileName, 'it is not text: it holds NUL bytes');
    if (text !== '') yield text;
  }
  if (!decoder.ended()) throw new DumpError(fileName, 'it is not UTF-8 text: it ends within a character');
}

async function* count(bytes: AsyncIterable<Uint8Array>, onProgress: OnProgress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    yield chunk;
    read += chunk.length;
    onProgress(read);
  }
}

async function* unpacked(fileName: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))
      throw new DumpError(fileName, `it is not a whole gzip file (${cause.message})`, { cause });
    throw cause;
  }
}
