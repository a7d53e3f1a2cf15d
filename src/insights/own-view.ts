import type { LoggedIn } from '../contract/session/session-state.ts';
import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';
import { readableScopes } from './readable-scopes.ts';
import { weekdayOf, weekStartOf } from './week-start.ts';

/** Whoever is logged in: one person by his e-mail. */
interface LoggedInCaller {
  readonly email: string;
  readonly coworkerIds: readonly number[];
}

/** What somebody who has logged in is told of himself, and of what he may see. */
export async function ownView(asking: Asking & { readonly caller: LoggedInCaller }): Promise<LoggedIn> {
  const { engine, caller, semantics } = asking;
  const { workspace, email, userId, operator, coworkerIds } = caller;
  const [names, [kept], weekStart, scopes, teams] = await Promise.all([
    engine.read(sql`
      SELECT 1 AS place, name AS found_name FROM person WHERE workspace = ${workspace} AND id = ${userId ?? -1}
      UNION ALL SELECT 2 AS place, full_name AS found_name FROM coworker
      WHERE workspace = ${workspace} AND id = ${coworkerIds[0] ?? -1}`),
    engine.read(sql`SELECT name FROM workspace WHERE id = ${workspace}`),
    weekStartOf(asking),
    readableScopes(asking),
    engine.read(sql`SELECT id FROM coworking_team WHERE workspace = ${workspace} LIMIT 1`),
  ]);
  const name = names
    .filter(({ found_name }) => found_name)
    .sort((a, b) => (a.place as number) - (b.place as number))[0]?.found_name;
  return {
    state: 'in',
    person: { email, name: (name ?? null) as string | null, userId, operator },
    workspace: kept?.name as string,
    weekStart: weekdayOf(weekStart),
    semantics,
    scopes,
    coworking: coworkerIds.length > 0 || (operator && teams.length > 0),
  };
}
