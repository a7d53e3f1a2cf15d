import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '../../sql/statement.ts';
import { type Check, findingsAbout } from './finding.ts';

const { ok, note, wrong } = findingsAbout('secret key');

/** Where the key of the sources' secrets is, and who can read it. */
export const checkSecretKey: Check = async ({ config: { data, secretKey, store }, statuses, read }) => {
  if (secretKey !== undefined) return [ok('It is that of KEPI_SECRET_KEY.')];
  const path = join(data, 'secret.key');
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    if (found.code !== 'ENOENT') return [wrong(`${path} cannot be read: ${found.message}.`)];
    const erased = await read(sql`SELECT hash FROM suppressed LIMIT 1`);
    const lost = [
      ...(statuses.length === 0 ? [] : ['the secrets of the sources cannot be opened']),
      ...(erased.length === 0 ? [] : ['who was erased cannot be kept out']),
    ].join(', and ');
    if (lost === '') return [ok(`There is none yet; ${path} is made when it is needed.`)];
    return [wrong(`${path} is gone: ${lost} without it.`)];
  }
  const mode = found.mode & 0o777;
  if ((mode & 0o077) !== 0) {
    return [wrong(`${path} is open to others (mode ${mode.toString(8)}); "chmod 600 ${path}" closes it.`)];
  }
  if (store.kind !== 'duckdb' && statuses.length > 0) {
    return [note(`It is ${path}; every other server of this store needs the same, best by KEPI_SECRET_KEY.`)];
  }
  return [ok(`It is ${path}, which its owner alone can read; no copy of the store contains it.`)];
};
