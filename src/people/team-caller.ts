import { sql, word } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

/** Who asks about teams: one person by his e-mail, pinned to one workspace. */
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

/**
 * Null for whom nothing is open: neither an active coworker nor an operator, or none of whose coworkers is active.
 */
export async function findTeamCaller(
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
  const operator = ids('login').length > 0;
  const isCoworker = of('coworker').length > 0;
  if (isCoworker ? coworkerIds.length === 0 : !operator) return null;
  return { workspace, email, userId: ids('person')[0] ?? null, coworkerIds, operator };
}
