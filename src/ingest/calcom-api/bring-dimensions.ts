import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { all, any, sql, word } from '../../sql/statement.ts';
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

/** People, teams, memberships and event types, and which of them are no more. */
export async function bringDimensions(sync: Sync, me: Told): Promise<void> {
  const { pull, scope, began, complaints } = sync;
  const read = readDimensions(await listDimensions(sync), me, scope, complaints);
  const left = await findLeft(sync, read);
  await complaints.tell(pull);
  await pull.write({ observedAt: began, state: toState(sync), whole: false }, async (recording) => {
    await recording.record({ table: t.users, rows: read.users });
    await recording.record({ table: t.team, rows: read.teams });
    await recording.record({ table: t.membership, rows: read.memberships });
    await recording.record({ table: t.eventType, rows: read.eventTypes });
    if (scope.organization !== null) await recordOrganization(recording, scope.organization, me);
    for (const [table, rows] of left) await recording.gone(table, rows, began);
    return [];
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

/**
 * What is not in lists that are all that there is. Event types only where this kind of source has brought them: nobody
 * says that their lists leave no hidden ones out, and without its event type a booking of a team looks personal.
 */
async function findLeft(
  { pull, scope }: Sync,
  { teams, memberships, eventTypes, whole }: Dimensions,
): Promise<[SourceTable, SourceRow[]][]> {
  const ofTeams = (ids: readonly number[]) =>
    ids.length === 0 ? [] : [word('isOneOf', sql`team_id`, sql`${ids}`)];
  const own = whole.ownEventTypes ? [sql`(team_id IS NULL AND user_id = ${scope.userId})`] : [];
  const teamsLeft =
    whole.teamsOf === null ? [] : await recordsLeft(pull, t.team, sql`parent_id = ${whole.teamsOf}`, teams);
  const ended = teamsLeft.map(([id]) => id as number);
  const asked = [
    [t.membership, any(ofTeams([...whole.membershipsOf, ...ended])), memberships],
    [
      t.eventType,
      all([ourLayers(t.eventType, eventTypeColumns), any([...ofTeams(whole.eventTypesOf), ...own])]),
      eventTypes,
    ],
  ] as const;
  const left: [SourceTable, SourceRow[]][] = [[t.team, teamsLeft]];
  for (const [table, where, listed] of asked) {
    left.push([table, await recordsLeft(pull, table, where, listed)]);
  }
  return left;
}
