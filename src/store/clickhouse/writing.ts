import { randomUUID } from 'node:crypto';
import { name, type Statement, sql } from '../../sql/statement.ts';
import type { Writer } from '../engine.ts';
import { toStoreFailure } from './failures.ts';
import type { HeldLease, Lane, Leases } from './lease.ts';
import { readRows, runStatement, type Sending } from './queries.ts';
import type { Relations } from './relations.ts';
import { replaceRows } from './replace-rows.ts';
import { bounded, type Server, type Servers } from './servers.ts';
import { Staging } from './staging.ts';

/** Statements of one write that can be told apart. */
const steps = 2 ** 20;

/**
 * One write after the other, here by a queue and among processes by a lease. There is no all or nothing: what a write
 * has put is there at once, and stays when it fails.
 */
export class Writing {
  readonly #servers: Servers;
  readonly #leases: Leases;
  readonly #relations: Relations;
  readonly #lane: Lane;
  #last: Promise<unknown> = Promise.resolve();

  constructor(servers: Servers, leases: Leases, relations: Relations, lane: Lane) {
    this.#servers = servers;
    this.#leases = leases;
    this.#relations = relations;
    this.#lane = lane;
  }

  write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#write(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.#last;
  }

  async #write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const lease = await this.#leases.take(this.#lane);
    const own: string[] = [];
    const server = this.#servers.current;
    const session = randomUUID();
    const how = { time: this.#servers.times.write, session };
    try {
      const result = await work(this.#writer(server, session, lease, own));
      await dropTables(server, how, own);
      return result;
    } catch (error) {
      // The session ends by itself, with all that is in it.
      await dropTables(server, how, own).catch(() => undefined);
      throw toStoreFailure(error, server.name);
    } finally {
      // Who cannot say that he has ended is believed to have when the lease is over.
      await lease.release().catch(() => undefined);
    }
  }

  #writer(server: Server, session: string, lease: HeldLease, own: string[]): Writer {
    const { write, grace } = this.#servers.times;
    const staging = new Staging(server, { time: write, session });
    let step = 0;
    const ready = async () => {
      lease.check();
      await staging.finish();
    };
    const run = async (statement: Statement) => {
      await ready();
      await bounded(server, write + grace, (signal) =>
        runStatement(server, statement, { time: write, signal, session }),
      );
    };
    const change = (relation: string, what: { readonly where?: Statement; readonly select?: Statement }) => {
      const columns = this.#relations.get(relation);
      if (columns === undefined) throw new Error(`there is no relation ${relation}`);
      const gone = lease.epoch * steps + step;
      step += 2;
      return run(replaceRows(relation, columns, { gone, fresh: gone + 1 }, what));
    };
    const forget = (table: string) => {
      staging.forget(table);
      if (own.includes(table)) own.splice(own.indexOf(table), 1);
    };
    return {
      async read(statement) {
        await ready();
        return bounded(server, write + grace, (signal) =>
          readRows(server, statement, { time: write, signal, session }),
        );
      },
      async stage(table, columns, rows) {
        lease.check();
        if (!own.includes(table)) own.push(table);
        await staging.append(table, columns, rows);
      },
      async keep(table, select) {
        if (own.includes(table)) await run(dropping(table));
        else own.push(table);
        await run(sql`CREATE TEMPORARY TABLE ${name(table)} ENGINE = Memory AS ${select}`);
      },
      async drop(table) {
        await run(dropping(table));
        forget(table);
      },
      insert: (relation, select) => change(relation, { select }),
      remove: (relation, where) => change(relation, { where }),
      replace: (relation, where, select) => change(relation, { where, select }),
    };
  }
}

const dropping = (table: string) => sql`DROP TEMPORARY TABLE IF EXISTS ${name(table)}`;

async function dropTables(server: Server, how: Sending, tables: readonly string[]): Promise<void> {
  for (const table of tables) await runStatement(server, dropping(table), how);
}
