import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { sql } from '../../sql/statement.ts';
import { toRows } from './dimension-rows.ts';
import { listAll } from './list-all.ts';
import { recordsLeft } from './records-left.ts';
import { isUnread, rowParser } from './row-parser.ts';
import { asker, type Sync, toState } from './sync.ts';
import { isTold, type Told } from './told.ts';
import { type Step, walkList } from './walk-list.ts';
import { ifAllowed } from './whose-key.ts';

const t = calcomTables;
const parseResponse = rowParser(t.routingFormResponse, 'response', 'createdAt');
const byCreation = { sort: 'sortCreatedAt', after: 'afterCreatedAt', field: 'createdAt' } as const;

/** An answer is tied to a booking when that is made, which may take whoever answers some hours. */
const overlap = 86_400_000;

/** Forms and their answers, which only organisations can read. Remembers whether they are brought. */
export async function bringResponses(sync: Sync): Promise<void> {
  const { complaints, pull, scope, began } = sync;
  const { organization } = scope;
  const path = `/v2/organizations/${organization}/routing-forms`;
  const forms =
    organization === null ? null : await ifAllowed(complaints, path, () => listAll(asker(sync, { path })));
  sync.state = { ...sync.state, responses: forms !== null };
  if (forms === null) return;
  const rows = toRows(complaints, t.routingForm, path, forms.map(toForm));
  const ours = formsOf(pull.workspace, organization as number);
  const gone = rows.length < forms.length ? [] : await recordsLeft(pull, t.routingForm, ours, rows);
  await complaints.tell(pull);
  await pull.write({ observedAt: began, state: toState(sync), whole: false }, async (recording) => {
    await recording.record({ table: t.routingForm, rows });
    await recording.gone(t.routingForm, gone, began);
    return [];
  });
  const { answersAt } = sync.state;
  for (const [n, [id]] of rows.entries()) {
    pull.onProgress(path, n, rows.length);
    await followForm(sync, id as string, `${path}/${id}/responses`, answersAt);
  }
  sync.state = { ...sync.state, answersAt: began };
}

async function followForm(sync: Sync, id: string, path: string, answersAt: number | null): Promise<void> {
  const { pull, began, complaints } = sync;
  const from = pull.compare === 'whole' ? undefined : sync.state.forms[id];
  const ask = asker(sync, { path });
  const steps = walkList(ask, byCreation, from === undefined ? null : from - overlap);
  const found = await ifAllowed(complaints, path, async () => {
    for await (const step of steps) {
      const upTo = step.upTo === null ? {} : { [id]: Math.min(step.upTo, began) };
      sync.state = { ...sync.state, forms: { ...sync.state.forms, ...upTo } };
      await writeResponses(sync, id, path, step);
    }
    if (from === undefined || answersAt === null) return;
    // They do not tell when they were changed, so these are asked for by number.
    const afterUpdatedAt = new Date(answersAt - overlap).toISOString();
    const changed = await listAll((query) => ask({ afterUpdatedAt, sortUpdatedAt: 'asc', ...query }));
    const step = { rows: changed, upTo: null, total: null, askedAt: began };
    if (changed.length > 0) await writeResponses(sync, id, path, step);
  });
  return found ?? undefined;
}

async function writeResponses(sync: Sync, formId: string, path: string, step: Step): Promise<void> {
  const { pull, complaints } = sync;
  const rows = step.rows.flatMap((response, n): SourceRow[] => {
    const row = isTold(response)
      ? parseResponse(toResponse(response, formId))
      : { column: null, reason: 'is no answer' };
    if (!isUnread(row)) return [row];
    const called = isTold(response) ? ` (response ${response.id})` : '';
    complaints.note(path, n + 1, { ...row, reason: `${row.reason}${called}` });
    return [];
  });
  await complaints.tell(pull);
  const { askedAt: observedAt } = step;
  await pull.write({ observedAt, state: toState(sync), whole: false }, async (recording) => {
    await recording.record({ table: t.routingFormResponse, rows });
    return [];
  });
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

const toResponse = (told: Told, formId: string): Told => ({
  id: told.id,
  formId: told.formId ?? formId,
  formFillerId: told.formFillerId ?? null,
  response: told.response,
  createdAt: told.createdAt,
  routedToBookingUid: told.routedToBookingUid ?? null,
});

/** Of the organisation and its teams, all of whose forms are listed. */
const formsOf = (workspace: number, organization: number) => sql`(team_id = ${organization} OR team_id IN (
  SELECT id FROM team WHERE workspace = ${workspace} AND parent_id = ${organization}
))`;
