import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { any, sql, word } from '../../sql/statement.ts';
import { eventTypeColumns } from './dimension-rows.ts';
import { listDimensions } from './list-dimensions.ts';
import { ourLayers, toKey } from './our-layers.ts';
import { type Dimensions, organizationName, readDimensions } from './read-dimensions.ts';
import { type Sync, toState } from './sync.ts';
import type { Told } from './told.ts';

const t = calcomTables;

/** Older than whatever else is known: the name of an organisation that nobody names. */
const oldest = 1;

/** People, teams, memberships and event types, and which of them are no more. */
export async function bringDimensions(sync: Sync, me: Told): Promise<void> {
  const { pull, scope, began, known, complaints } = sync;
  const { organization } = scope;
  const read = readDimensions(await listDimensions(sync), me, scope, complaints);
  const { users, teams, memberships, eventTypes, whole } = read;
  for (const [id] of users) known.users.add(id as number);
  for (const [id] of eventTypes) known.eventTypes.add(id as number);
  const left = await eventTypesLeft(sync, read);
  await complaints.tell(pull);
  await pull.write({ observedAt: began, state: toState(sync), whole: false }, async (recording) => {
    await recording.record({ table: t.users, rows: users });
    await recording.record({ table: t.team, rows: teams });
    await recording.record({ table: t.membership, rows: memberships });
    await recording.record({ table: t.eventType, rows: eventTypes });
    if (organization !== null) {
      const name = organizationName(me);
      const row = toKey(t.team, { id: organization, isOrganization: true });
      const named = toKey(t.team, { id: organization, name: name ?? `Organization ${organization}` });
      await recording.record({ table: t.team, rows: [row] });
      await recording.record({
        table: t.team,
        rows: [named],
        ...(name === null && { versions: [oldest] }),
      });
    }
    if (whole.teamsOf !== null) {
      await recording.hasOf(t.team, { column: 'parent_id', owners: [whole.teamsOf] }, teams);
    }
    if (whole.membershipsOf.length > 0) {
      await recording.hasOf(t.membership, { column: 'team_id', owners: whole.membershipsOf }, memberships);
    }
    await recording.gone(t.eventType, left, began);
    return [];
  });
}

/**
 * Event types that this source has told of and tells of no more. Not those of other sources: nobody says that the lists
 * leave no hidden ones out, and without its event type a booking of a team looks personal.
 */
async function eventTypesLeft({ pull, scope }: Sync, read: Dimensions): Promise<SourceRow[]> {
  const { eventTypesOf, ownEventTypes } = read.whole;
  const listed = new Set(read.eventTypes.map(([id]) => id));
  const owned = any([
    ...(eventTypesOf.length > 0 ? [word('isOneOf', sql`team_id`, sql`${eventTypesOf}`)] : []),
    ...(ownEventTypes ? [sql`(team_id IS NULL AND user_id = ${scope.userId})`] : []),
  ]);
  const rows = await pull.read(sql`SELECT DISTINCT id FROM calcom_event_type
    WHERE workspace = ${pull.workspace} AND ${ourLayers(t.eventType, eventTypeColumns)} AND ${owned}`);
  return rows.flatMap(({ id }) =>
    listed.has(id as number) ? [] : [toKey(t.eventType, { id: id as number })],
  );
}
