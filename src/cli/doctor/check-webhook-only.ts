import { sql } from '../../sql/statement.ts';
import { type Check, type Finding, findingsAbout } from './finding.ts';

const { note } = findingsAbout('memberships');

/** A webhook tells of bookings and not of who belongs to which team. */
export const checkWebhookOnly: Check = async ({ read, statuses, workspaces }) => {
  const findings: Finding[] = [];
  for (const [id, name] of workspaces) {
    if (!statuses.some(({ workspace, kind }) => workspace === id && kind === 'calcom-webhook')) continue;
    const known = await read(sql`SELECT workspace FROM member WHERE workspace = ${id} LIMIT 1`);
    if (known.length > 0) continue;
    findings.push(
      note(
        `${name} is fed by webhooks, which tell of no memberships: the scope "user" goes by the id of the organizer, "team" and "org" are for operators alone. An import, calcom-postgres or calcom-api brings memberships.`,
      ),
    );
  }
  return findings;
};
