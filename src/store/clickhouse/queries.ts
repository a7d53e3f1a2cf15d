import { render, type Statement } from '../../sql/statement.ts';
import type { Cell, Row } from '../engine.ts';
import { clickhouseDialect } from './dialect.ts';
import { toStoreFailure } from './failures.ts';
import type { Server, Servers } from './servers.ts';
import { withTime } from './settings.ts';
import { toQueryParams, toRows } from './values.ts';

export interface Sending {
  readonly time: number;
  readonly signal?: AbortSignal;
  /** In which the tables of a write are. */
  readonly session?: string;
}

const sending = ({ time, signal, session }: Sending) => ({
  ...(signal === undefined ? {} : { abort_signal: signal }),
  ...(session === undefined ? {} : { session_id: session }),
  clickhouse_settings: {
    ...withTime(time),
    // The whole answer is ready before its first byte is sent, so that a failure has a status of its own.
    wait_end_of_query: 1 as const,
    ...(session === undefined ? {} : { session_timeout: '3600' }),
  },
});

export async function readRows({ client }: Server, statement: Statement, how: Sending): Promise<Row[]> {
  const rendered = render(statement, clickhouseDialect);
  const result = await client.query({
    query: rendered.text,
    query_params: toQueryParams(rendered),
    use_multipart_params_auto: true,
    format: 'JSONCompact',
    ...sending(how),
  });
  const { meta, data } = JSON.parse(await result.text()) as { meta: { name: string }[]; data: Cell[][] };
  return toRows(
    meta.map(({ name }) => name),
    data,
  );
}

/** Rows of whichever server answers. */
export function askRows(servers: Servers, statement: Statement): Promise<Row[]> {
  const time = servers.times.question;
  return servers.ask(time, (server, signal) => readRows(server, statement, { time, signal }));
}

export async function runStatement({ client }: Server, statement: Statement, how: Sending): Promise<void> {
  const rendered = render(statement, clickhouseDialect);
  await client.command({
    query: rendered.text,
    query_params: toQueryParams(rendered),
    ...sending(how),
  });
}

export async function* streamRows(servers: Servers, statement: Statement): AsyncGenerator<Row[]> {
  const rendered = render(statement, clickhouseDialect);
  const { result, name } = await servers.ask(servers.times.export, async ({ client, name }, signal) => ({
    name,
    result: await client.query({
      query: rendered.text,
      query_params: toQueryParams(rendered),
      use_multipart_params_auto: true,
      format: 'JSONCompactEachRowWithNames',
      abort_signal: signal,
      clickhouse_settings: { cancel_http_readonly_queries_on_client_close: 1 },
    }),
  }));
  let names: string[] | undefined;
  try {
    for await (const block of result.stream()) {
      const lines = block.map((line) => line.json<Cell[]>());
      names ??= lines.shift() as string[];
      if (lines.length > 0) yield toRows(names, lines);
    }
  } catch (error) {
    throw toStoreFailure(error, name);
  } finally {
    result.close();
  }
}
