import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Drift } from '../../sources/source-runs.ts';
import { all, any, type Statement, sql, word } from '../../sql/statement.ts';
import type { Recording } from '../record-changes.ts';
import { eventTypeColumns } from './dimension-rows.ts';
import { listDimensions } from './list-dimensions.ts';
import { ourLayers, toKey } from './our-layers.ts';
import { type Dimensions, organizationName, readDimensions } from './read-dimensions.ts';
import { recordsLeft } from './records-left.ts';
import { type Sync, toState } from './sync.ts';
import type { Told } from './told.ts';

const t = calcomTables;

/** Older than whatever else is known: the name of an organisation that nobody names. */
const oldest = 1;

/** People, teams, memberships and event types; answers with those that the store had and the source has no more. */
export async function bringDimensions(sync: Sync, me: Told): Promise<Drift[]> {
  const { pull, scope, began, complaints } = sync;
  const read = readDimensions(await listDimensions(sync), me, scope, complaints);
  const left = await findLeft(sync, read);
  await complaints.tell(pull);
  const step = { observedAt: began, state: toState(sync), whole: false };
  const recorded = await pull.write(step, async (recording) => {
    await recording.record({ table: t.users, rows: read.users });
    await recording.record({ table: t.team, rows: read.teams });
    await recording.record({ table: t.membership, rows: read.memberships });
    await recording.record({ table: t.eventType, rows: read.eventTypes });
    if (scope.organization !== null) await recordOrganization(recording, scope.organization, me);
    for (const { table, gone } of left) await recording.gone(table, gone, began);
    return [];
  });
  return left.flatMap(({ table, gone, kept }) => {
    const extra = gone.length + kept;
    if (extra === 0) return [];
    const repaired = kept === 0 && (recorded.get(table)?.removed ?? 0) >= gone.length;
    return [{ table: table.name, unit: 'all', missing: 0, extra, differing: 0, repaired }];
  });
}

async function recordOrganization(recording: Recording, id: number, me: Told): Promise<void> {
  const name = organizationName(me);
  await recording.record({ table: t.team, rows: [toKey(t.team, { id, isOrganization: true })] });
  await recording.record({
    table: t.team,
    rows: [toKey(t.team, { id, name: name ?? `Organization ${id}` })],
    ...(name === null && { versions: [oldest] }),
  });
}

interface Left {
  readonly table: SourceTable;
  readonly gone: readonly SourceRow[];
  /** How many are not taken for gone. */
  readonly kept: number;
}

/**
 * What is not in lists that are all that there is. Event types only where this kind of source has brought them: nobody
 * says that their lists leave no hidden ones out, and without its event type a booking of a team looks personal.
 * A list with nothing in it removes nothing: rather it could not be read than that all of it is gone.
 */
async function findLeft(
  { pull, scope }: Sync,
  { teams, memberships, eventTypes, whole }: Dimensions,
): Promise<Left[]> {
  const ofTeams = (ids: readonly number[]) =>
    ids.length === 0 ? [] : [word('isOneOf', sql`team_id`, sql`${ids}`)];
  const own = whole.ownEventTypes ? [sql`(team_id IS NULL AND user_id = ${scope.userId})`] : [];
  const find = async (table: SourceTable, where: Statement, listed: readonly SourceRow[]) => {
    const rows = await recordsLeft(pull, table, where, listed);
    return listed.length === 0 ? { table, gone: [], kept: rows.length } : { table, gone: rows, kept: 0 };
  };
  const teamsLeft = await find(
    t.team,
    whole.teamsOf === null ? any([]) : sql`parent_id = ${whole.teamsOf}`,
    teams,
  );
  const ended = teamsLeft.gone.map(([id]) => id as number);
  const team = t.membership.columns.findIndex(({ name }) => name === 'teamId');
  const peopled = new Set(memberships.map((row) => row[team]));
  const listed = whole.membershipsOf.filter((id) => peopled.has(id));
  const empty = whole.membershipsOf.filter((id) => !peopled.has(id));
  const ofListed = any(ofTeams([...listed, ...ended]));
  const membershipsLeft = await recordsLeft(pull, t.membership, ofListed, memberships);
  const unlisted = await recordsLeft(pull, t.membership, any(ofTeams(empty)), []);
  const ofTypes = all([
    ourLayers(t.eventType, eventTypeColumns),
    any([...ofTeams(whole.eventTypesOf), ...own]),
  ]);
  return [
    teamsLeft,
    { table: t.membership, gone: membershipsLeft, kept: unlisted.length },
    await find(t.eventType, ofTypes, eventTypes),
  ];
}
