import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseStoreAddress, type StoreAddress, storeFile } from '../../store/store-address.ts';
import { CliError, WrongUse } from '../cli-error.ts';

/** A store, as `--from` and `--to` name it. */
export interface StorePlace {
  readonly store: StoreAddress;
  /** The data folder of the embedded engine, as an absolute path; empty for another. */
  readonly data: string;
  /** For sentences: without user and password. */
  readonly text: string;
}

export function parseStorePlace(flag: string, text: string, cwd: string): StorePlace {
  const given = text.trim();
  const address = parseStoreAddress(given);
  if (address?.kind === 'clickhouse') {
    return { store: address, data: '', text: `clickhouse://${address.nodes.join()}/${address.database}` };
  }
  const folder = given.replace(/^duckdb:(?!\/\/)/, '');
  if (address === null && folder !== '' && !/@|^[\w-]+:\//.test(folder)) {
    const data = resolve(cwd, folder);
    return { store: { kind: 'duckdb' }, data, text: data };
  }
  // Without what was given: it may hold a password.
  throw new WrongUse(
    `${flag} is no store; allowed: a data folder such as ./data, or an address such as clickhouse://user:password@host:8123/kepi, as KEPI_STORE takes it.`,
  );
}

export async function requireStore({ store, text, data }: StorePlace): Promise<void> {
  if (store.kind !== 'duckdb' || (await fileOf(data)) !== null) return;
  throw new CliError(`There is no store in the folder ${text}.`);
}

export async function requireTwo(from: StorePlace, to: StorePlace): Promise<void> {
  const one =
    from.store.kind === 'duckdb'
      ? to.store.kind === 'duckdb' && (await fileOf(from.data)) === ((await fileOf(to.data)) ?? 'none yet')
      : from.text === to.text;
  if (one) throw new WrongUse('--from and --to are the same store.');
}

/** What tells a file from every other, whatever the path to it. */
async function fileOf(data: string): Promise<string | null> {
  const found = await stat(storeFile(data)).catch(() => null);
  return found === null ? null : `${found.dev} ${found.ino}`;
}
