import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DumpError } from './dump-error.ts';
import type { Dump, DumpFileInfo } from './dump-file.ts';

/** The files of a folder; hidden ones and folders within it are left out. */
export async function localFolder(path: string): Promise<Dump> {
  const names = await readdir(path).catch((cause: Error) => {
    throw new DumpError(null, `cannot read the folder ${path}: ${cause.message}`, { cause });
  });
  const files: DumpFileInfo[] = [];
  for (const name of names.filter((n) => !n.startsWith('.')).sort()) {
    const entry = await stat(join(path, name)).catch(() => null);
    if (entry?.isFile()) files.push({ name, size: entry.size, modifiedAt: Math.trunc(entry.mtimeMs) });
  }
  return {
    files,
    async *read(wanted) {
      for (const name of wanted) {
        const info = files.find((file) => file.name === name);
        if (info === undefined) throw new DumpError(name, 'no such file');
        yield { ...info, open: () => fileBytes(path, info) };
      }
    },
  };
}

async function* fileBytes(folder: string, { name, size }: DumpFileInfo): AsyncGenerator<Uint8Array> {
  const changed = () =>
    new DumpError(name, 'its size changed while it was read; is the dump still being written?');
  let read = 0;
  try {
    for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1 << 18 })) {
      read += chunk.length;
      if (read > size) throw changed();
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause)
      throw new DumpError(name, `cannot be read: ${cause.message}`, { cause });
    throw cause;
  }
  if (read < size) throw changed();
}
