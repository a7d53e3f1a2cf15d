import { SourceError } from '../../sources/source-error.ts';
import { parseInstant } from '../dump/parse-instant.ts';
import type { Page, Query } from './caller.ts';
import { isTold } from './told.ts';

/** Rows in the order of an instant, by which the next ones are asked for: pages counted by number shift while rows change. */
export interface Order {
  readonly sort: string;
  readonly after: string;
  /** The field that holds the instant. */
  readonly field: string;
}

export interface Step {
  /** Those that the steps before did not have. */
  readonly rows: readonly unknown[];
  /** All rows up to here have been given; null before the first that tells. */
  readonly upTo: number | null;
  /** How many rows the first page told of. */
  readonly total: number | null;
  readonly askedAt: number;
}

const perPage = 250;
/** What an instant may lose on its way through the source. */
const tolerance = 1_000;

/** Every row from an instant on (null: every row), each at least once, in steps of at most a page. */
export async function* walkList(
  ask: (query: Query) => Promise<Page>,
  { sort, after, field }: Order,
  from: number | null,
): AsyncGenerator<Step> {
  const toInstant = (row: unknown) => {
    const instant = isTold(row) ? parseInstant(String(row[field])) : 'not a time';
    return typeof instant === 'number' ? instant : null;
  };
  let at = from;
  let skip = 0;
  let seen = new Set<unknown>();
  let idle = 0;
  let first: number | null | undefined;
  for (;;) {
    // A millisecond early, as nobody says whether "after" includes the instant itself.
    const since: Query = at === null ? {} : { [after]: new Date(Math.max(at - 1, 0)).toISOString() };
    const page = await ask({ ...since, [sort]: 'asc', take: perPage, skip });
    const { rows, total } = page;
    first ??= total;
    const instants = rows.map(toInstant);
    requireOrder(page, instants, at, { sort, after });
    const fresh = rows.filter((row) => !seen.has(toId(row)));
    const last = instants.findLast((instant) => instant !== null) ?? null;
    const upTo = last ?? at;
    if (fresh.length > 0) yield { rows: fresh, upTo, total: first ?? null, askedAt: page.askedAt };

    const more = hasMore(page, skip);
    if (!more) return;
    idle = fresh.length === 0 ? idle + 1 : 0;
    // Once may be: many rows of one instant.
    if (idle > 1 || rows.length === 0) {
      if (total === null) return;
      throw new SourceError(
        `${page.path} tells of ${total} rows, and gives none beyond the ${skip + rows.length} it has given: it does not heed ${after} or skip.`,
      );
    }
    if (last !== null && (at === null || last > at)) {
      const edge = last - 1;
      at = last;
      skip = 0;
      seen = new Set(rows.filter((_, n) => (instants[n] ?? edge) >= edge).map(toId));
    } else {
      skip += rows.length;
      for (const row of rows) seen.add(toId(row));
    }
  }
}

export const toId = (row: unknown): unknown => (isTold(row) && row.id) || JSON.stringify(row);

const hasMore = ({ rows, total, next }: Page, skip: number) =>
  total === null ? (next ?? rows.length > 0) : skip + rows.length < total;

function requireOrder(
  { path }: Page,
  instants: readonly (number | null)[],
  at: number | null,
  { sort, after }: Pick<Order, 'sort' | 'after'>,
): void {
  let least = at === null ? 0 : at - tolerance;
  let asked = after;
  for (const instant of instants) {
    if (instant === null) continue;
    if (instant < least) {
      throw new SourceError(`${path} does not heed ${asked}: what it gives cannot be followed.`);
    }
    least = instant;
    asked = `${sort}=asc`;
  }
}
