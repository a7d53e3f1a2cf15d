import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address of a Unix socket has 104 bytes on macOS, 108 on Linux, the closing zero included. */
const longest = 100;

const socketIn = (folder: string) => join(folder, 'kepi.sock');
const noteIn = (folder: string) => join(folder, 'kepi.sock.path');
const fits = (path: string) => Buffer.byteLength(path) <= longest;

export interface RelayAddress {
  readonly path: string;
  leave(): Promise<void>;
}

/** An address for the one process that holds the folder; what a dead one left there goes away. */
export async function claimRelayAddress(data: string): Promise<RelayAddress> {
  const path = socketIn(data);
  await rm(path, { force: true });
  await rm(noteIn(data), { force: true });
  if (!fits(path)) return claimAddressAway(data);
  return { path, leave: () => rm(path, { force: true }) };
}

/** For a folder that cannot hold a socket: one in a folder of its own, of which the data folder keeps a note. */
export async function claimAddressAway(data: string): Promise<RelayAddress> {
  const parent = fits(join(tmpdir(), 'kepi-XXXXXX/kepi.sock')) ? tmpdir() : '/tmp';
  const folder = await mkdtemp(join(parent, 'kepi-'));
  await chmod(folder, 0o700);
  const path = socketIn(folder);
  await writeFile(noteIn(data), path, { mode: 0o600 });
  return {
    path,
    async leave() {
      await rm(noteIn(data), { force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where a server that holds the folder would listen; null when that can only be nowhere. */
export async function findRelayAddress(data: string): Promise<string | null> {
  const noted = await readFile(noteIn(data), 'utf8').catch(() => null);
  if (noted !== null) return noted;
  return fits(socketIn(data)) ? socketIn(data) : null;
}
