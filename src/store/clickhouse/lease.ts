import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sql, whole } from '../../sql/statement.ts';
import type { About } from '../engine.ts';
import { StoreBusy } from '../store-busy.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { readRows, runStatement } from './queries.ts';
import type { Server, Servers } from './servers.ts';

export type Lane = About | 'migration';

/** Nobody else writes in a lane while one holds it. */
export interface HeldLease {
  /** Greater than that of every write before it. */
  readonly epoch: number;
  /** Throws when somebody else may have it by now. */
  check(): void;
  /** Aborted, with the reason, at the latest a moment after that. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

interface Claims {
  /** How many others hold or claim the lane. */
  readonly others: number;
  /** The greatest epoch of anybody. */
  readonly newest: number;
  readonly newestOfOthers: number;
}

/**
 * ClickHouse cannot compare and set. So whoever wants a lane writes a claim and reads all claims back: of two at once
 * at least the one that reads last sees the other, and who sees another withdraws. Claims lie on one shard.
 */
export class Leases {
  readonly #servers: Servers;
  readonly #holder = randomUUID();

  constructor(servers: Servers) {
    this.#servers = servers;
  }

  async take(lane: Lane, onWaiting: () => void = () => {}): Promise<HeldLease> {
    const { lasts, patience } = this.#servers.times.lease;
    const askedAt = performance.now();
    for (let tried = 0; ; tried++) {
      const { others, newest } = await this.#claims(lane);
      if (others === 0) {
        const epoch = Math.max(newest + 1, Math.floor(Date.now() / 1000));
        const claimedAt = performance.now();
        const server = await this.#claim(lane, epoch, lasts);
        const seen = await this.#claims(lane, server);
        // Between the first look and the claim somebody may have had the lane and left it.
        if (seen.others === 0 && seen.newestOfOthers < epoch) return this.#hold(lane, epoch, claimedAt);
        await this.#claim(lane, epoch, 0);
      }
      if (performance.now() - askedAt > patience) {
        throw new StoreBusy(
          'another Kepi has been writing to the store for a minute; try again when it has ended',
        );
      }
      if (tried === 3) onWaiting();
      await delay(20 + Math.random() * Math.min(500, 40 * 2 ** tried));
    }
  }

  /** In a Keeper they stay until somebody says so; a table does it by itself. Of two who do it at once one may fail. */
  async forgetOld(): Promise<void> {
    const time = this.#servers.times.question;
    await this.#servers.ask(time, (server, signal) =>
      runStatement(
        server,
        sql`DELETE FROM lease WHERE epoch < toUnixTimestamp(now() - INTERVAL 7 DAY) SETTINGS keeper_map_strict_mode = 1`,
        { time, signal },
      ),
    );
  }

  #hold(lane: Lane, epoch: number, since: number): HeldLease {
    const { lasts, renewEvery, trusted } = this.#servers.times.lease;
    const losing = new AbortController();
    const { signal: lost } = losing;
    let renewedAt = since;
    let renewal: Promise<void> = Promise.resolve();
    const renew = async () => {
      const at = performance.now();
      await this.#claim(lane, epoch, lasts);
      renewedAt = at;
    };
    const look = () => {
      if (performance.now() - renewedAt < trusted) return;
      clearInterval(renewing);
      losing.abort(new StoreUnavailable('the store could not be told for too long that this write goes on'));
    };
    const renewing = setInterval(() => {
      look();
      if (!lost.aborted) renewal = renewal.then(renew).catch(() => undefined);
    }, renewEvery);
    renewing.unref();
    return {
      epoch,
      lost,
      check() {
        look();
        lost.throwIfAborted();
      },
      release: async () => {
        clearInterval(renewing);
        if (lost.aborted) return;
        await renewal;
        await this.#claim(lane, epoch, 0);
      },
    };
  }

  /** After a claim they are read where it was written: through another node a Keeper may tell of an earlier time. */
  async #claims(lane: Lane, at?: Server): Promise<Claims> {
    const time = this.#servers.times.question;
    const read = (server: Server, signal: AbortSignal) =>
      readRows(
        server,
        sql`SELECT count(*) FILTER (WHERE holder <> ${this.#holder} AND ends_at > toUnixTimestamp64Milli(now64(3))) AS others,
          coalesce(max(epoch), 0) AS newest,
          coalesce(max(epoch) FILTER (WHERE holder <> ${this.#holder}), 0) AS newestOfOthers FROM lease WHERE lane = ${lane}`,
        { time, signal },
      );
    const [row] = await (at === undefined
      ? this.#servers.ask(time, read)
      : this.#servers.askOf(at, time, (signal) => read(at, signal)));
    return row as unknown as Claims;
  }

  async #claim(lane: Lane, epoch: number, lasting: number): Promise<Server> {
    const time = this.#servers.times.question;
    const ends = lasting === 0 ? whole(0) : sql`toUnixTimestamp64Milli(now64(3)) + ${whole(lasting)}`;
    return this.#servers.ask(time, async (server, signal) => {
      await runStatement(
        server,
        sql`INSERT INTO lease (name, lane, holder, epoch, ends_at, kepi_version, kepi_gone)
          SELECT ${`${lane} ${this.#holder}`}, ${lane}, ${this.#holder}, ${epoch}, ${ends},
            toUnixTimestamp64Micro(now64(6)), 0`,
        { time, signal },
      );
      return server;
    });
  }
}
