import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Patience } from './patience.ts';
import type { Pace, Postgres, TextRow } from './postgres.ts';
import { parsePostgresAddress } from './postgres-address.ts';
import { toSourceError } from './to-source-error.ts';

/** Texts stay as they came: they are parsed as those of a dump are. */
const types = { getTypeParser: () => (text: string) => text };

/** How much later than the server the client gives up. */
const grace = 5_000;
const goodbye = 1_000;

/** The server holds to all of these: nothing can be written, and nobody's rows are hidden without a word. */
const settings = (patience: Patience) => `SET default_transaction_read_only = on; SET TimeZone = 'UTC';
  SET DateStyle = 'ISO'; SET row_security = off; SET statement_timeout = ${patience.page}`;

const epoch = (instant: string) => `floor(extract(epoch FROM ${instant}) * 1000)::bigint`;

export async function openPostgres(url: string, signal: AbortSignal, patience: Patience): Promise<Postgres> {
  const address = parsePostgresAddress(url);
  const client = new Client({
    connectionString: address.url,
    application_name: 'kepi',
    connectionTimeoutMillis: patience.connect,
    keepAlive: true,
  });
  // A connection that breaks while nothing is asked is told of by the next question.
  client.on('error', () => {});
  // A server that says nothing does not say goodbye either.
  const end = async () => {
    const patient = delay(goodbye, undefined, { ref: false });
    await Promise.race([client.end().catch(() => {}), patient]);
  };
  signal.addEventListener('abort', end, { once: true });

  const asked = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error) => {
      signal.throwIfAborted();
      throw toSourceError(error, address);
    });
  // Should the server say nothing at all.
  const send = (text: string, time: number) => client.query({ text, ...{ query_timeout: time } });
  const run = (text: string) => asked(send(text, patience.page + grace));
  let pace: Pace = 'page';
  const postgres: Postgres = {
    schema: address.schema,
    async read(text, values = [], wanted = 'page') {
      if (wanted !== pace) await run(`SET statement_timeout = ${patience[wanted]}`);
      pace = wanted;
      const query_timeout = patience[wanted] + grace;
      const query = { text, values: [...values], rowMode: 'array' as const, types, query_timeout };
      const result = await asked(client.query(query));
      return result.rows as TextRow[];
    },
    clock: async () => toNumber(await postgres.read(`SELECT ${epoch('statement_timestamp()')}`)),
    async snapshot(work) {
      await run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      try {
        return await work(toNumber(await postgres.read(`SELECT ${epoch('now()')}`)));
      } finally {
        // The transaction takes the settings with it that were made in it, also when it could not end well.
        await send('ROLLBACK', goodbye).catch(() => {});
        pace = 'page';
      }
    },
    async close() {
      signal.removeEventListener('abort', end);
      await end();
    },
  };
  try {
    signal.throwIfAborted();
    await asked(client.connect());
    await run(settings(patience));
    return postgres;
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

const toNumber = ([row]: readonly TextRow[]) => Number(row?.[0]);
