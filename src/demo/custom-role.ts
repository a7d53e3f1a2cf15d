import { calcomTables } from '../records/calcom-tables.ts';
import type { RecordBatch } from '../records/record-batch.ts';
import { inBatches, row } from './source-row.ts';
import { type DemoTeam, organisationId } from './teams.ts';
import { dayMs } from './zone-days.ts';

export const customRole = 'role_insights_reader';

const teamPlace = 1;
const teamId = organisationId + 1 + teamPlace;

/** A plain member of the second team who may read its numbers. */
export const holdsCustomRole = (team: DemoTeam, member: number) => team.n === teamPlace && member === 2;

export function* customRoleRows(since: number): Generator<RecordBatch> {
  yield* inBatches(calcomTables.role, [
    row(calcomTables.role, { id: customRole, name: 'Insights reader', teamId, updatedAt: since * dayMs }),
  ]);
  yield* inBatches(calcomTables.rolePermission, [
    row(calcomTables.rolePermission, { roleId: customRole, resource: 'insights', action: 'read' }),
    row(calcomTables.rolePermission, { roleId: customRole, resource: 'booking', action: 'read' }),
  ]);
  yield* inBatches(calcomTables.teamFeatures, [
    row(calcomTables.teamFeatures, { teamId, featureId: 'pbac', enabled: true }),
  ]);
}
