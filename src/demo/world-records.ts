import { calcomTables } from '../records/calcom-tables.ts';
import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceRow } from '../records/source-table.ts';
import { absenceReasonRows } from './absences.ts';
import { apiKeyRows } from './api-keys.ts';
import { customRole, customRoleRows, holdsCustomRole } from './custom-role.ts';
import type { DemoWorld } from './demo-world.ts';
import { eventTypeRow, hostRows } from './event-types.ts';
import { userRow } from './people.ts';
import { formRow } from './routing-forms.ts';
import { inBatches, row } from './source-row.ts';
import { membershipRow, organisationId, organisationRow, teamRow } from './teams.ts';

/** The records that bookings refer to. */
export function* worldRecords(world: DemoWorld): Generator<RecordBatch> {
  const { people, teams, types, days } = world;
  const members = people.filter((person) => person.inOrganisation);
  yield* inBatches(calcomTables.users, people.map(userRow));
  yield* inBatches(
    calcomTables.profile,
    members.map(({ id, username }) =>
      row(calcomTables.profile, { userId: id, organizationId: organisationId, username }),
    ),
  );
  const head = people[0]?.zone ?? (world.zones.items[0] as (typeof world.zones.items)[0]);
  yield* inBatches(calcomTables.team, [organisationRow(head), ...teams.map(teamRow)]);
  yield* inBatches(calcomTables.membership, membershipRows(world));
  yield* customRoleRows(days.first);
  yield* inBatches(calcomTables.eventType, types.map(eventTypeRow));
  yield* inBatches(calcomTables.host, types.flatMap(hostRows));
  yield* inBatches(calcomTables.routingForm, world.forms.items.map(formRow));
  yield* inBatches(calcomTables.apiKey, apiKeyRows(world));
  yield* inBatches(calcomTables.outOfOfficeReason, absenceReasonRows());
  yield* inBatches(calcomTables.outOfOfficeEntry, world.absences);
}

/** The first person owns the organisation, the next two administer it. */
function membershipRows({ people, teams, days }: DemoWorld): SourceRow[] {
  const inOrganisation = people.filter((person) => person.inOrganisation);
  return [
    ...inOrganisation.map((person, i) => {
      const role = i === 0 ? 'OWNER' : i < 3 ? 'ADMIN' : 'MEMBER';
      return membershipRow(organisationId, { person, role, accepted: true }, days.first);
    }),
    ...teams.flatMap((team) =>
      team.members.map((member, i) =>
        membershipRow(team.id, member, team.since, holdsCustomRole(team, i) ? customRole : null),
      ),
    ),
  ];
}
