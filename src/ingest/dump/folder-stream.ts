import { z } from 'zod';
import { ByteSource } from './byte-source.ts';
import { DumpError } from './dump-error.ts';
import type { Dump, DumpFile, DumpFileInfo } from './dump-file.ts';

const fileInfo = z.strictObject({
  name: z.string().min(1),
  size: z.int().nonnegative(),
  modifiedAt: z.int(),
});
const listing = z.strictObject({ files: z.array(fileInfo) });
const longestHeader = 1 << 24;

/**
 * A folder as one stream: a frame that lists all its files, then one for each of the named files, in their order.
 * A frame is the length of its header (4 bytes, big endian) and the header (JSON); a file's bytes follow its header.
 */
export async function* encodeFolder(dump: Dump, names: readonly string[]): AsyncGenerator<Uint8Array> {
  yield frame({ files: dump.files });
  for await (const file of dump.read(names)) {
    yield frame({ name: file.name, size: file.size, modifiedAt: file.modifiedAt });
    yield* file.open();
  }
}

function frame(header: DumpFileInfo | Pick<Dump, 'files'>): Uint8Array {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

/** The folder in such a stream; its files can be read once, in the order in which they were sent. */
export async function decodeFolder(bytes: AsyncIterable<Uint8Array>): Promise<Dump> {
  const source = new ByteSource(bytes);
  const { files } = await header(source, listing);
  return { files, read: (names) => sentFiles(source, names) };
}

async function* sentFiles(source: ByteSource, names: readonly string[]): AsyncGenerator<DumpFile> {
  for (const name of names) {
    const info = await header(source, fileInfo);
    if (info.name !== name) throw new DumpError(name, `${info.name} was sent in its place`);
    const content = new SentContent(source, info);
    yield { ...info, open: () => content.open() };
    await content.skip();
  }
}

async function header<T>(source: ByteSource, schema: z.ZodType<T>): Promise<T> {
  const length = await source.exactly(4);
  if (length === null) throw new DumpError(null, 'the stream of files ended too early');
  const size = Buffer.from(length).readUInt32BE();
  if (size > longestHeader) throw new DumpError(null, 'this is no stream of files');
  const json = await source.exactly(size);
  if (json === null) throw new DumpError(null, 'the stream of files ended too early');
  try {
    return schema.parse(JSON.parse(Buffer.from(json).toString()));
  } catch (cause) {
    throw new DumpError(null, 'this is no stream of files', { cause });
  }
}

class SentContent {
  readonly #source: ByteSource;
  readonly #name: string;
  #left: number;
  #opened = false;

  constructor(source: ByteSource, { name, size }: { readonly name: string; readonly size: number }) {
    this.#source = source;
    this.#name = name;
    this.#left = size;
  }

  open(): AsyncIterable<Uint8Array> {
    if (this.#opened) throw new Error(`${this.#name} passes by only once`);
    this.#opened = true;
    return this.#rest();
  }

  /** What the reader left. */
  async skip(): Promise<void> {
    for await (const _ of this.#rest());
  }

  async *#rest(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const bytes = await this.#source.some(this.#left);
      if (bytes === null) throw new DumpError(this.#name, 'the stream of files ended within it');
      this.#left -= bytes.length;
      yield bytes;
    }
  }
}
