import { sql, word } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

/** Who asks: one person by his e-mail, pinned to one workspace. */
export interface TeamCaller {
  readonly workspace: number;
  readonly email: string;
  /** His id among the people of Cal.com, null when he is none of them. */
  readonly userId: number | null;
  /** His records among the coworkers, the active ones, in order. */
  readonly coworkerIds: readonly number[];
  readonly operator: boolean;
}

interface Address {
  readonly workspace: number;
  readonly email: string;
}

/** Nothing about teams is open to whoever is neither an active coworker nor an operator. */
export const opensTeams = ({ coworkerIds, operator }: TeamCaller): boolean =>
  coworkerIds.length > 0 || operator;

/** Null for whom nothing about teams is open, and for whoever may not log in. */
export async function findTeamCaller(
  engine: Pick<Engine, 'read'>,
  address: Address,
): Promise<TeamCaller | null> {
  const caller = await findCaller(engine, address);
  return caller !== null && opensTeams(caller) ? caller : null;
}

/** Whoever has the e-mail; null when he is a coworker, and inactive wherever he is one: he may not log in. */
export async function findCaller(
  engine: Pick<Engine, 'read'>,
  { workspace, email }: Address,
): Promise<TeamCaller | null> {
  const rows = await engine.read(sql`
    SELECT 'coworker' AS found_in, id AS found_id, CASE WHEN active THEN 1 ELSE 0 END AS found_on
    FROM coworker WHERE workspace = ${workspace} AND email = ${email}
    UNION ALL SELECT 'person' AS found_in, id AS found_id, 1 AS found_on
    FROM person WHERE workspace = ${workspace} AND ${word('lower', sql`trim(email)`)} = ${email}
    UNION ALL SELECT 'login' AS found_in, 0 AS found_id, CASE WHEN operator THEN 1 ELSE 0 END AS found_on
    FROM login WHERE workspace = ${workspace} AND email = ${email}`);
  const of = (place: string) => rows.filter(({ found_in }) => found_in === place);
  const ids = (place: string) =>
    of(place)
      .filter(({ found_on }) => found_on === 1)
      .map(({ found_id }) => found_id as number)
      .sort((a, b) => a - b);
  const coworkerIds = ids('coworker');
  if (of('coworker').length > 0 && coworkerIds.length === 0) return null;
  return {
    workspace,
    email,
    userId: ids('person')[0] ?? null,
    coworkerIds,
    operator: ids('login').length > 0,
  };
}
