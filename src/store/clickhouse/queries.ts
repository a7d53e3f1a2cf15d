import { render, type Statement } from '../../sql/statement.ts';
import type { Cell, Row } from '../engine.ts';
import { clickhouseDialect } from './dialect.ts';
import { StrangeAnswer, toStoreFailure, toStrangeAnswer } from './failures.ts';
import { bounded, type Server, type Servers } from './servers.ts';
import { withTime } from './settings.ts';
import { toQueryParams, toRows } from './values.ts';

export interface Sending {
  readonly time: number;
  readonly signal?: AbortSignal;
  /** In which the tables of a write are. */
  readonly session?: Session;
}

export interface Session {
  readonly id: string;
  state: 'not begun' | 'begun' | 'ending';
}

export const sending = ({ time, signal, session }: Sending) => ({
  ...(signal === undefined ? {} : { abort_signal: signal }),
  ...(session === undefined ? {} : { session_id: session.id }),
  clickhouse_settings: {
    ...withTime(time),
    // The whole answer is ready before its first byte is sent, so that a failure has a status of its own.
    wait_end_of_query: 1 as const,
    ...(session === undefined ? {} : ofSession(session)),
  },
});

function ofSession(session: Session) {
  const { state } = session;
  if (state === 'not begun') session.state = 'begun';
  return {
    session_timeout: '3600',
    // What it held is lost with it, when its node has been away.
    ...(state === 'not begun' ? {} : { session_check: 1 as const }),
    ...(state === 'ending' ? { close_session: 1 as const } : {}),
  };
}

export async function readRows({ client }: Server, statement: Statement, how: Sending): Promise<Row[]> {
  const rendered = render(statement, clickhouseDialect);
  const result = await heard(
    client.query({
      query: rendered.text,
      query_params: toQueryParams(rendered),
      use_multipart_params_auto: true,
      format: 'JSONCompact',
      ...sending(how),
    }),
  );
  // The client forgets the signal with the first byte.
  how.signal?.addEventListener('abort', () => result.close(), { once: true });
  const { meta, data } = parsed(await result.text()) as { meta: { name: string }[]; data: Cell[][] };
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
  await heard(
    client.command({
      query: rendered.text,
      query_params: toQueryParams(rendered),
      ...sending(how),
    }),
  );
}

export async function* streamRows(
  servers: Servers,
  statement: Statement,
  patient: boolean,
): AsyncGenerator<Row[]> {
  const { times } = servers;
  const rendered = render(statement, clickhouseDialect);
  const { result, name } = await servers.ask(
    patient ? times.write : times.export,
    async ({ client, name }, signal) => ({
      name,
      result: await heard(
        client.query({
          query: rendered.text,
          query_params: toQueryParams(rendered),
          use_multipart_params_auto: true,
          format: 'JSONCompactEachRowWithNames',
          abort_signal: signal,
          clickhouse_settings: { cancel_http_readonly_queries_on_client_close: 1 },
        }),
      ),
    }),
  );
  // Rows that are sorted follow each other soon.
  const next = (patient ? times.write : times.question) + times.grace;
  const blocks: AsyncIterator<{ readonly text: string }[]> = result.stream()[Symbol.asyncIterator]();
  let names: string[] | undefined;
  try {
    for (;;) {
      const { done, value: block } = await bounded(next, () => blocks.next());
      if (done === true) return;
      const lines = block.map((line) => parsed(line.text) as Cell[]);
      names ??= lines.shift() as string[];
      if (lines.length > 0) yield toRows(names, lines);
    }
  } catch (error) {
    throw toStoreFailure(error, name);
  } finally {
    result.close();
  }
}

const heard = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw toStrangeAnswer(error);
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The text may be part of somebody's rows.
    throw new StrangeAnswer('no JSON');
  }
}
