import type { Granted, Scope } from '../booking/scope.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

/** Which bookings somebody may see: of a team or an organisation also personal ones of its people. */
export async function bookingScope(engine: Engine, { workspace, of }: Granted): Promise<Scope> {
  const people = async (select: Statement) => (await engine.read(select)).map((row) => row.user_id as number);
  switch (of.kind) {
    case 'team': {
      const members = sql`SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id = ${of.teamId}`;
      return { workspace, rows: { ...of, members: await people(members) } };
    }
    case 'organisation': {
      const strays = sql`SELECT user_id FROM stray WHERE workspace = ${workspace} AND org_id = ${of.orgId}`;
      return { workspace, rows: { ...of, strays: await people(strays) } };
    }
    default:
      return { workspace, rows: of };
  }
}
