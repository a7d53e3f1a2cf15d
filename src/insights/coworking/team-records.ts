import { badRequest } from '../../booking/refusal.ts';
import type { KpiField } from '../../contract/teams/team-kpi.ts';
import type { TeamRecord, TeamRecords } from '../../contract/teams/team-records.ts';
import { kpiRules } from '../../coworking/kpi.ts';
import { itemKinds, timeKinds } from '../../coworking/record-kinds.ts';
import { recordCountQuery, recordsQuery } from '../../coworking/records.ts';
import type { Row } from '../../store/engine.ts';
import { administeredTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { toNumber } from './team-kpi.ts';
import { teamMembers } from './team-members.ts';
import { momentOf } from './team-moment.ts';

export interface RecordsInput {
  readonly teamId: number;
  readonly field: KpiField;
  /** One member; without it all of the team. */
  readonly member?: number | undefined;
  readonly offset: number;
  readonly limit: number | undefined;
}

const names = { coworking_item: itemKinds, coworking_time: timeKinds };

const toInstant = (value: unknown) => (typeof value === 'number' ? new Date(value).toISOString() : null);

function toRecord(field: KpiField, row: Row): TeamRecord {
  const { relation, unit } = kpiRules[field];
  const kind = Object.entries(names[relation]).find(([, code]) => code === row.kind)?.[0] ?? '';
  const ofTime = relation === 'coworking_time';
  return {
    kind,
    id: row.id as number,
    coworkerId: row.coworker_id as number,
    label: (ofTime ? row.place : row.label) as string | null,
    from: toInstant(ofTime ? row.from_time : (row.valid_from ?? row.dated_at)),
    to: toInstant(ofTime ? row.to_time : row.expires_at),
    amount: typeof row.amount === 'number' ? toNumber(row.amount, 'millionths') : null,
    currency: (row.currency ?? null) as string | null,
    value: unit === 'milliseconds' ? Number(row.k_value) / 60_000 : toNumber(Number(row.k_value), unit),
  };
}

/** The records behind a number of one member, or of all of them. */
export async function teamRecords(asking: TeamAsking, input: RecordsInput): Promise<TeamRecords> {
  const { teamId, field, member } = input;
  const team = await administeredTeam(asking, teamId);
  const ids = (await teamMembers(asking, teamId)).map(({ id }) => id);
  if (member !== undefined && !ids.includes(member)) {
    throw badRequest(`member: ${member} is no member of this team`, { field: 'member', value: member });
  }
  const members = { workspace: asking.caller.workspace, ids: member === undefined ? ids : [member] };
  const at = momentOf(team, asking.now);
  const [[counted], rows] = await Promise.all([
    asking.engine.read(recordCountQuery(field, members, at)),
    asking.engine.read(recordsQuery(field, members, at, input)),
  ]);
  return {
    total: counted?.k_rows as number,
    sum: toNumber(Number(counted?.k_sum ?? 0), kpiRules[field].unit),
    data: rows.map((row) => toRecord(field, row)),
  };
}
