import { sql } from '../../sql/statement.ts';
import type { TeamAsking } from './team-asking.ts';

export interface TeamMember {
  readonly id: number;
  readonly fullName: string;
  readonly email: string;
  readonly companyName: string | null;
  readonly coworkerType: number;
  /** From Monday. */
  readonly attendance: readonly number[];
}

/** Ignoring case. */
export function byFullName(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The members of a team by name, ignoring case, then by id. */
export async function teamMembers({ engine, caller }: TeamAsking, teamId: number): Promise<TeamMember[]> {
  const rows = await engine.read(sql`
    SELECT coworker.id, coworker.full_name, coworker.email, coworker.company_name, coworker.coworker_type,
      coworker.attendance
    FROM coworking_member
    JOIN coworker ON coworker.workspace = ${caller.workspace} AND coworker.id = coworking_member.coworker_id
    WHERE coworking_member.workspace = ${caller.workspace} AND coworking_member.team_id = ${teamId}
      AND coworking_member.is_member`);
  const members = rows.map((row) => ({
    id: row.id as number,
    fullName: row.full_name as string,
    email: row.email as string,
    companyName: row.company_name as string | null,
    coworkerType: row.coworker_type as number,
    attendance: JSON.parse(row.attendance as string) as number[],
  }));
  return members.sort((a, b) => byFullName(a.fullName, b.fullName) || a.id - b.id);
}
