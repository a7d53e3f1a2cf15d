import { readFileSync } from 'node:fs';
import { whyNoPostgresUrl } from '../../sources/postgres-url.ts';
import { SourceError } from '../../sources/source-error.ts';

export interface PostgresAddress {
  /** For the driver, without what only others understand. */
  readonly url: string;
  readonly schema: string;
  /** For people: host, port and database, and nothing that must not be known. */
  readonly shown: string;
}

/** What Cal.com's own DATABASE_URL may say to its own driver. */
const foreign = [
  'schema',
  'connection_limit',
  'pool_timeout',
  'pgbouncer',
  'connect_timeout',
  'socket_timeout',
];

/** What the driver reads by itself. */
const files = ['sslrootcert', 'sslcert', 'sslkey'];

export function parsePostgresAddress(text: string): PostgresAddress {
  // Not as a cause: the error of an address that cannot be read shows it whole.
  const why = whyNoPostgresUrl(text);
  if (why !== null) {
    throw new SourceError(`The address of the database ${why}; "kepi source secret" takes the right one.`);
  }
  const url = new URL(text);
  for (const name of files) requireFile(url, name);
  const schema = url.searchParams.get('schema') ?? 'public';
  for (const name of foreign) url.searchParams.delete(name);
  const shown = `${decodeURIComponent(url.pathname.slice(1)) || 'the database'} at ${url.hostname}:${url.port || 5432}`;
  return { url: url.href, schema, shown };
}

function requireFile(url: URL, name: string): void {
  const path = url.searchParams.get(name);
  if (path === null || path === '') return;
  try {
    readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SourceError(
      `The file that ${name} names in the address of the database cannot be read (${code}): it must be there for the user that Kepi runs as.`,
    );
  }
}
