import { randomUUID } from 'node:crypto';
import { name, type Statement, sql } from '../../sql/statement.ts';
import type { Writer } from '../engine.ts';
import { toStoreFailure } from './failures.ts';
import type { HeldLease, Lane, Leases } from './lease.ts';
import { readRows, runStatement, type Sending, type Session } from './queries.ts';
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
    const server = this.#servers.current;
    const session: Session = { id: randomUUID(), state: 'not begun' };
    try {
      return await work(this.#writer(server, session, lease));
    } catch (error) {
      throw lease.lost.aborted ? lease.lost.reason : toStoreFailure(error, server.name);
    } finally {
      // Who cannot say that he has ended is believed to have when the session and the lease are over.
      if (!lease.lost.aborted) await this.#end(server, session).catch(() => undefined);
      await lease.release().catch(() => undefined);
    }
  }

  /** With all its tables. */
  async #end(server: Server, session: Session): Promise<void> {
    if (session.state === 'not begun') return;
    session.state = 'ending';
    const { question } = this.#servers.times;
    await this.#servers.askOf(server, question, (signal) =>
      runStatement(server, sql`SELECT 1`, { time: question, signal, session }),
    );
  }

  #writer(server: Server, session: Session, lease: HeldLease): Writer {
    const { write: time, grace } = this.#servers.times;
    const staging = new Staging(server, { time, signal: lease.lost, session });
    const own = new Set<string>();
    const within = <T>(work: (how: Sending) => Promise<T>, inSession = session.state === 'begun') =>
      bounded(time + grace, (late) => {
        const how = { time, signal: AbortSignal.any([late, lease.lost]) };
        return work(inSession ? { ...how, session } : how);
      });
    let step = 0;
    const ready = async () => {
      lease.check();
      await staging.finish();
    };
    const run = async (statement: Statement, inSession?: true) => {
      await ready();
      await within((how) => runStatement(server, statement, how), inSession);
    };
    const change = (relation: string, what: { readonly where?: Statement; readonly select?: Statement }) => {
      const columns = this.#relations.get(relation);
      if (columns === undefined) throw new Error(`there is no relation ${relation}`);
      const gone = lease.epoch * steps + step;
      step += 2;
      return run(replaceRows(relation, columns, { gone, fresh: gone + 1 }, what));
    };
    return {
      async read(statement) {
        await ready();
        return within((how) => readRows(server, statement, how));
      },
      async stage(table, columns, rows) {
        lease.check();
        own.add(table);
        await staging.append(table, columns, rows);
      },
      async keep(table, select) {
        if (own.has(table)) await run(dropping(table));
        own.add(table);
        await run(sql`CREATE TEMPORARY TABLE ${name(table)} ENGINE = Memory AS ${select}`, true);
      },
      async drop(table) {
        await run(dropping(table));
        staging.forget(table);
        own.delete(table);
      },
      insert: (relation, select) => change(relation, { select }),
      remove: (relation, where) => change(relation, { where }),
      replace: (relation, where, select) => change(relation, { where, select }),
    };
  }
}

const dropping = (table: string) => sql`DROP TEMPORARY TABLE IF EXISTS ${name(table)}`;
