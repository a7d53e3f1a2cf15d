import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { sql } from '../../sql/statement.ts';
import type { StagedColumn, Writer } from '../../store/engine.ts';
import type { FromCurrent } from '../current-records.ts';
import { parseIds } from './parse-ids.ts';

const t = nexudusEntities;

const columns: readonly StagedColumn[] = [
  { name: 'team_id', type: 'integer' },
  { name: 'coworker_id', type: 'integer' },
  { name: 'is_member', type: 'boolean' },
  { name: 'is_administrator', type: 'boolean' },
];

interface Member {
  readonly team: number;
  readonly coworker: number;
  isMember: boolean;
  isAdministrator: boolean;
}

/** After teams and coworkers: who belongs to a team by its own record, or by his. */
export async function settleMembers(writer: Writer, workspace: number, from: FromCurrent): Promise<void> {
  const members = new Map<string, Member>();
  const memberOf = (team: number, coworker: number) => {
    const key = `${team}/${coworker}`;
    const member = members.get(key) ?? { team, coworker, isMember: false, isAdministrator: false };
    members.set(key, member);
    return member;
  };
  const teams = await writer.read(sql`SELECT id, team_members, team_administrators FROM ${from(t.teams)} t`);
  for (const { id, team_members, team_administrators } of teams) {
    for (const coworker of parseIds(team_members)) memberOf(id as number, coworker).isMember = true;
    for (const coworker of parseIds(team_administrators))
      memberOf(id as number, coworker).isAdministrator = true;
  }
  const coworkers = await writer.read(
    sql`SELECT id, teams FROM ${from(t.coworkers)} c WHERE teams IS NOT NULL AND teams <> '[]'`,
  );
  for (const { id, teams: list } of coworkers) {
    for (const team of parseIds(list)) memberOf(team, id as number).isMember = true;
  }
  const rows = [...members.values()].map(({ team, coworker, isMember, isAdministrator }) => [
    team,
    coworker,
    isMember,
    isAdministrator,
  ]);
  await writer.stage('read_member', columns, rows);
  const there = sql`workspace = ${workspace}`;
  await writer.replace(
    'coworking_member',
    there,
    sql`SELECT ${workspace} AS as_workspace, team_id, coworker_id, is_member, is_administrator FROM read_member
      WHERE team_id IN (SELECT id FROM coworking_team WHERE ${there})
        AND coworker_id IN (SELECT id FROM coworker WHERE ${there})`,
  );
  await writer.drop('read_member');
}
