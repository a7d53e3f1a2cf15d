import { sql } from '../../sql/statement.ts';
import { type Check, findingsAbout } from './finding.ts';

const { wrong } = findingsAbout('time zones');

/** Teams of a location whose time zone nobody can tell. */
export const checkZones: Check = async ({ read, workspaces }) => {
  const rows = await read(
    sql`SELECT workspace, business_id, count(*) AS found, min(name) AS first FROM coworking_team
      WHERE NOT zone_known GROUP BY workspace, business_id ORDER BY workspace, business_id`,
  );
  return rows.map(({ workspace, business_id, found, first }) => {
    const where = business_id === null ? 'no location' : `location ${business_id}`;
    const teams =
      found === 1 ? `the team ${first} is` : `${first} and ${(found as number) - 1} more teams are`;
    return wrong(
      `${where} in ${workspaces.get(workspace as number)} has no time zone that can be used; ${teams} counted in UTC.`,
    );
  });
};
