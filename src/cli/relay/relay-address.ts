import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address of a Unix socket has 104 bytes on macOS, 108 on Linux, the closing zero included. */
const longest = 100;

const inFolder = (data: string) => join(data, 'kepi.sock');
const noteOf = (data: string) => join(data, 'kepi.sock.path');
const fits = (path: string) => Buffer.byteLength(path) <= longest;

export interface RelayAddress {
  readonly path: string;
  leave(): Promise<void>;
}

/** A free address for the one process that holds the folder; whatever a dead one left there goes away. */
export async function claimRelayAddress(data: string): Promise<RelayAddress> {
  const path = inFolder(data);
  await rm(path, { force: true });
  await rm(noteOf(data), { force: true });
  if (fits(path)) return { path, leave: () => rm(path, { force: true }) };
  // Too long a path for a socket: it lies in a folder of its own, of which the data folder keeps a note.
  const parent = fits(join(tmpdir(), 'kepi-XXXXXX/kepi.sock')) ? tmpdir() : '/tmp';
  const folder = await mkdtemp(join(parent, 'kepi-'));
  await chmod(folder, 0o700);
  const away = inFolder(folder);
  await writeFile(noteOf(data), away, { mode: 0o600 });
  return {
    path: away,
    async leave() {
      await rm(noteOf(data), { force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where a server that holds the folder would listen. */
export async function findRelayAddress(data: string): Promise<string | null> {
  const path = inFolder(data);
  if (fits(path)) return path;
  return readFile(noteOf(data), 'utf8').catch(() => null);
}
