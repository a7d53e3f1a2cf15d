import { sql } from '../../sql/statement.ts';
import { type Check, type Finding, findingsAbout } from './finding.ts';

const { wrong } = findingsAbout('imports');

const looksPersonal = (workspace: string | undefined, table: string) =>
  wrong(
    `${workspace} was imported without ${table}: team bookings look personal. Import a dump that has it.`,
  );

/** A dump without these tables counts, and counts wrongly. */
export const checkDumps: Check = async ({ read, workspaces }) => {
  const findings: Finding[] = [];
  const dumps = await read(sql`SELECT workspace FROM freshness WHERE source = 'calcom-dump'`);
  for (const { workspace } of dumps) {
    const id = workspace as number;
    const isThere = async (table: typeof booked) =>
      (await read(sql`SELECT workspace FROM ${table} AND workspace = ${id} LIMIT 1`)).length > 0;
    const booked = sql`calcom_booking WHERE event_type_id IS NOT NULL`;
    if (!(await isThere(booked))) continue;
    const name = workspaces.get(id);
    if (!(await isThere(sql`calcom_event_type WHERE id > 0`)))
      findings.push(looksPersonal(name, 'EventType'));
    else if (
      (await isThere(sql`calcom_event_type WHERE team_id IS NOT NULL`)) &&
      !(await isThere(sql`calcom_team WHERE id > 0`))
    ) {
      findings.push(looksPersonal(name, 'Team'));
    }
  }
  return findings;
};
