import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { ClickHouseAddress } from '../store-address.ts';
import { isRefused, isUnreachable, NoAnswer, toStoreFailure } from './failures.ts';
import { everywhere, type Times, usualTimes } from './settings.ts';

/** To a node, for questions; and for writes, which must go on however many are asking. */
const mostConnections = { questions: 32, writes: 8 };

export interface Server {
  /** `host:port` */
  readonly name: string;
  readonly client: ClickHouseClient;
}

/** The nodes of an address. One is asked until it does not answer. */
export class Servers {
  readonly all: readonly Server[];
  readonly times: Times;
  #current = 0;

  constructor(
    { nodes, secure, user, password, database }: ClickHouseAddress,
    times: Times = usualTimes,
    purpose: keyof typeof mostConnections = 'questions',
  ) {
    this.times = times;
    this.all = nodes.map((name) => ({
      name,
      client: createClient({
        url: `${secure ? 'https' : 'http'}://${name}`,
        username: user,
        password,
        database,
        application: 'kepi',
        max_open_connections: mostConnections[purpose],
        request_timeout: times.write + times.grace,
        clickhouse_settings: everywhere,
        // Its lines hold statements and addresses; what matters is in the error.
        log: { level: ClickHouseLogLevel.OFF },
      }),
    }));
  }

  get current(): Server {
    return this.all[this.#current] as Server;
  }

  /** Of the current server; the next one is tried when it takes no connections. The wait is bounded. */
  async ask<T>(time: number, work: (server: Server, signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      const server = this.current;
      try {
        return await bounded(time + this.times.grace, (signal) => work(server, signal));
      } catch (error) {
        if (isUnreachable(error)) this.#leave(server);
        if (!isRefused(error) || tried === this.all.length) throw toStoreFailure(error, server.name);
      }
    }
  }

  async askOf<T>(server: Server, time: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await bounded(time + this.times.grace, work);
    } catch (error) {
      throw toStoreFailure(error, server.name);
    }
  }

  /** Many questions may find out about it at once. */
  #leave(server: Server): void {
    if (server === this.current) this.#current = (this.#current + 1) % this.all.length;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map(({ client }) => client.close()));
  }
}

export async function bounded<T>(time: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const aborting = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(time));
      aborting.abort();
    }, time);
  });
  const working = work(aborting.signal);
  working.catch(() => undefined);
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}
