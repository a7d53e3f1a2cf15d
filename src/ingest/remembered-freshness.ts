import { type SourceKindName, sourceKinds } from '../sources/source-kinds.ts';
import { sql } from '../sql/statement.ts';
import type { Engine, Row } from '../store/engine.ts';
import { changedHere } from './record-team-changes.ts';

/** How fresh what a workspace is answered is. */
export interface Freshness {
  /** An ISO instant; null where there has never been data of what is asked. */
  readonly asOf: string | null;
  /** Events that were told and are not part of the answers yet. */
  readonly eventsWaiting: number;
}

/** Which systems a question may be about. */
const madeOf = { calcom: ['calcom'], nexudus: ['nexudus'], any: ['calcom', 'nexudus'] } as const;
type System = (typeof madeOf)['any'][number];

/** What nobody connects, as freshness names it: of which systems it is, and whether it is all that they have. */
const unconnected: Readonly<Record<string, { readonly of: readonly System[]; readonly whole: boolean }>> = {
  'calcom-dump': { of: ['calcom'], whole: true },
  'nexudus-dump': { of: ['nexudus'], whole: true },
  demo: { of: ['calcom', 'nexudus'], whole: true },
  push: { of: ['calcom', 'nexudus'], whole: false },
};

const rememberedFor = 1_000;

interface Found {
  readonly newest: Readonly<Record<System, number | null>>;
  readonly eventsWaiting: number;
}

/** Every answer says how fresh it is; reading that anew costs as much as a small question. */
export class RememberedFreshness {
  readonly #engine: Engine;
  readonly #clock: () => number;
  #remembered = new Map<number, { readonly found: Promise<Found>; readonly until: number }>();

  constructor(engine: Engine, clock: () => number) {
    this.#engine = engine;
    this.#clock = clock;
  }

  forget(): void {
    this.#remembered = new Map();
  }

  async read(workspace: number, asked: keyof typeof madeOf): Promise<Freshness> {
    const { newest, eventsWaiting } = await this.#find(workspace);
    const asOf = Math.max(...madeOf[asked].map((system) => newest[system] ?? Number.NEGATIVE_INFINITY));
    return { asOf: Number.isFinite(asOf) ? new Date(asOf).toISOString() : null, eventsWaiting };
  }

  #find(workspace: number): Promise<Found> {
    const now = this.#clock();
    const known = this.#remembered.get(workspace);
    if (known !== undefined && now < known.until) return known.found;
    const found = this.#query(workspace);
    this.#remembered.set(workspace, { found, until: now + rememberedFor });
    return found;
  }

  async #query(workspace: number): Promise<Found> {
    const [rows, [waiting]] = await Promise.all([
      this.#engine.read(
        sql`SELECT told.source AS name, told.as_of AS as_of, connected.kind AS kind
          FROM freshness AS told
          LEFT JOIN (SELECT name, kind FROM source WHERE workspace = ${workspace}) AS connected
          ON connected.name = told.source
          WHERE told.workspace = ${workspace} AND told.source <> ${changedHere}`,
      ),
      this.#engine.read(sql`SELECT count(*) AS found FROM inbox_waiting WHERE workspace = ${workspace}`),
    ]);
    const newest = { calcom: newestOf('calcom', rows), nexudus: newestOf('nexudus', rows) };
    return { newest, eventsWaiting: waiting?.found as number };
  }
}

/** What is pulled is as of its last pull, whatever a webhook beside it has told since. */
function newestOf(system: System, rows: readonly Row[]): number | null {
  const told = rows.flatMap(({ name, as_of, kind }) => {
    const { of, whole, pulled } = toOrigin(name as string, kind as SourceKindName | null);
    return of.includes(system) ? [{ asOf: as_of as number, whole, pulled }] : [];
  });
  const pulled = told.some((one) => one.pulled);
  const counting = told.filter(({ whole }) => whole || !pulled);
  return counting.length === 0 ? null : Math.max(...counting.map(({ asOf }) => asOf));
}

/** Of no system: a source that was removed since. */
function toOrigin(name: string, kind: SourceKindName | null) {
  if (kind === null) return { ...(unconnected[name] ?? { of: [], whole: false }), pulled: false };
  const { system, usualEvery } = sourceKinds[kind];
  const pulled = usualEvery !== null;
  return { of: [system], whole: pulled, pulled };
}
