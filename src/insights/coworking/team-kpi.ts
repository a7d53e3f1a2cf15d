import { type KpiField, kpiFields, type TeamKpi, type TeamKpiList } from '../../contract/teams/team-kpi.ts';
import { kpiColumn, kpiQuery, kpiRules, type Members } from '../../coworking/kpi.ts';
import type { Rule } from '../../coworking/rule.ts';
import type { TeamMoment } from '../../coworking/team-moment.ts';
import type { Row } from '../../store/engine.ts';
import { administeredTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { type TeamMember, teamMembers } from './team-members.ts';
import { momentOf } from './team-moment.ts';

const minute = 60_000;

export function toNumber(sum: number, unit: Rule['unit']): number {
  if (unit === 'millionths') return sum / 1e6;
  return unit === 'milliseconds' ? Math.floor(sum / minute) : sum;
}

/** The sums of each member, as the engine has them. */
export async function memberSums(
  { engine }: TeamAsking,
  members: Members,
  at: TeamMoment,
): Promise<(member: number, field: KpiField) => number> {
  if (members.ids.length === 0) return () => 0;
  const [items, times] = await Promise.all([
    engine.read(kpiQuery('coworking_item', members, at)),
    engine.read(kpiQuery('coworking_time', members, at)),
  ]);
  const byMember = (rows: readonly Row[]) => new Map(rows.map((row) => [row.coworker_id, row]));
  const found = { coworking_item: byMember(items), coworking_time: byMember(times) };
  return (member, field) => Number(found[kpiRules[field].relation].get(member)?.[kpiColumn(field)] ?? 0);
}

export function toKpi(member: TeamMember, sumOf: (field: KpiField) => number): TeamKpi {
  const numbers = kpiFields.map((field) => [field, toNumber(sumOf(field), kpiRules[field].unit)]);
  return {
    CoworkerId: member.id,
    CoworkerFullName: member.fullName,
    CoworkerEmail: member.email,
    ...(Object.fromEntries(numbers) as Record<KpiField, number>),
  };
}

export async function teamKpi(
  asking: TeamAsking,
  { teamId }: { readonly teamId: number },
): Promise<TeamKpiList> {
  const team = await administeredTeam(asking, teamId);
  const members = await teamMembers(asking, teamId);
  const ids = members.map(({ id }) => id);
  const sums = await memberSums(
    asking,
    { workspace: asking.caller.workspace, ids },
    momentOf(team, asking.now),
  );
  return { Kpi: members.map((member) => toKpi(member, (field) => sums(member.id, field))) };
}
