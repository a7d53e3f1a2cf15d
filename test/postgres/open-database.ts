import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, it, onTestFinished } from 'vitest';

/** An empty database of its own. */
export interface Database {
  readonly name: string;
  readonly url: string;
  /** For a user other than its owner. */
  urlOf(user: string, password: string): string;
  /** As its owner; the rows of one statement, as text where they are no numbers or truths. */
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** One more connection of its owner. */
  connect(): Promise<Client>;
}

const server = inject('postgres');

/** For tests that need a PostgreSQL; they are shown as skipped where there is none. */
export const itAsks = server === undefined ? it.skip : it;

/** For the test at hand. */
export async function openDatabase(): Promise<Database> {
  const name = `kepi_test_${randomUUID().replaceAll('-', '')}`;
  const connect = async (database: string) => {
    const client = new Client({ connectionString: `${server}/${database}` });
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  const owner = await connect('postgres');
  await owner.query(`CREATE DATABASE ${name}`);
  const client = await connect(name);
  const others: Client[] = [];
  onTestFinished(async () => {
    for (const one of [client, ...others]) await one.end().catch(() => {});
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.end();
  });
  const address = new URL(`${server}/${name}`);
  return {
    name,
    url: address.href,
    urlOf(user, password) {
      const url = new URL(address);
      url.username = user;
      url.password = password;
      return url.href;
    },
    query: async (text, values = []) => {
      const result = await client.query(text, [...values]);
      return (Array.isArray(result) ? result.at(-1) : result).rows;
    },
    async connect() {
      const other = await connect(name);
      others.push(other);
      return other;
    },
  };
}
