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

export function parsePostgresAddress(text: string): PostgresAddress {
  // Not as a cause: the error of an address that cannot be read shows it whole.
  if (!URL.canParse(text)) {
    throw new SourceError(
      'The address of the database cannot be read: it is postgres://user:password@host:5432/database, with every sign of the password that is no letter or digit written as %XX.',
    );
  }
  const url = new URL(text);
  const schema = url.searchParams.get('schema') ?? 'public';
  for (const name of foreign) url.searchParams.delete(name);
  const shown = `${decodeURIComponent(url.pathname.slice(1)) || 'the database'} at ${url.hostname}:${url.port || 5432}`;
  return { url: url.href, schema, shown };
}
