import { calcomTables } from '../../records/calcom-tables.ts';
import { sql } from '../../sql/statement.ts';
import { toRows } from './dimension-rows.ts';
import { listAll } from './list-all.ts';
import { recordsLeft } from './records-left.ts';
import { asker, type Sync, toState } from './sync.ts';
import type { Told } from './told.ts';
import { ifAllowed } from './whose-key.ts';

const t = calcomTables;

/** The organisation's forms, with where each is; null where they are not told of. */
export async function bringForms(sync: Sync): Promise<{ id: string; path: string }[] | null> {
  const { complaints, pull, began, scope } = sync;
  const { organization } = scope;
  if (organization === null) return null;
  const path = `/v2/organizations/${organization}/routing-forms`;
  const forms = await ifAllowed(complaints, path, () => listAll(asker(sync, { path })));
  if (forms === null) return null;
  const rows = toRows(complaints, t.routingForm, path, forms.map(toForm));
  const ours = formsOf(pull.workspace, organization);
  const gone = rows.length < forms.length ? [] : await recordsLeft(pull, t.routingForm, ours, rows);
  await complaints.tell(pull);
  if (rows.length + gone.length > 0) {
    await pull.write({ observedAt: began, state: toState(sync), whole: false }, async (recording) => {
      await recording.record({ table: t.routingForm, rows });
      await recording.gone(t.routingForm, gone, began);
      return [];
    });
  }
  return rows.map(([id]) => ({ id: id as string, path }));
}

const toForm = (told: Told): Told => ({
  id: told.id,
  name: told.name,
  description: told.description ?? null,
  fields: told.fields ?? null,
  routes: told.routes ?? null,
  userId: told.userId ?? null,
  teamId: told.teamId ?? null,
  disabled: told.disabled ?? null,
  createdAt: told.createdAt ?? null,
  updatedAt: told.updatedAt ?? null,
});

/** Of the organisation and its teams, all of whose forms are listed. */
const formsOf = (workspace: number, organization: number) => sql`(team_id = ${organization} OR team_id IN (
  SELECT id FROM team WHERE workspace = ${workspace} AND parent_id = ${organization}
))`;
