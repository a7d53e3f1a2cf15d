import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { changedHere } from './record-team-changes.ts';

/** How fresh what a workspace is answered is. */
export interface Freshness {
  /** An ISO instant; null for a workspace that has never had data. */
  readonly asOf: string | null;
  /** Events that were told and are not part of the answers yet. */
  readonly eventsWaiting: number;
}

const rememberedFor = 1_000;

/** Every answer says how fresh it is; reading that anew costs as much as a small question. */
export class RememberedFreshness {
  readonly #engine: Engine;
  readonly #clock: () => number;
  #remembered = new Map<number, { readonly found: Promise<Freshness>; readonly until: number }>();

  constructor(engine: Engine, clock: () => number) {
    this.#engine = engine;
    this.#clock = clock;
  }

  forget(): void {
    this.#remembered = new Map();
  }

  read(workspace: number): Promise<Freshness> {
    const now = this.#clock();
    const known = this.#remembered.get(workspace);
    if (known !== undefined && now < known.until) return known.found;
    const found = this.#query(workspace);
    this.#remembered.set(workspace, { found, until: now + rememberedFor });
    return found;
  }

  async #query(workspace: number): Promise<Freshness> {
    const [freshness, [waiting]] = await Promise.all([
      this.#engine.read(
        sql`SELECT as_of AS newest FROM freshness WHERE workspace = ${workspace} AND source <> ${changedHere}
          ORDER BY as_of DESC LIMIT 1`,
      ),
      this.#engine.read(sql`SELECT count(*) AS found FROM inbox_waiting WHERE workspace = ${workspace}`),
    ]);
    const newest = (freshness[0]?.newest ?? null) as number | null;
    return {
      asOf: newest === null ? null : new Date(newest).toISOString(),
      eventsWaiting: waiting?.found as number,
    };
  }
}
