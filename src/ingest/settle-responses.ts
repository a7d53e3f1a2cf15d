import { parseFormFields } from '../forms/form-field.ts';
import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { join, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { FromCurrent } from './current-records.ts';
import { toReadAnswers } from './read-answers.ts';
import { settledForms } from './settled-forms.ts';
import {
  linkedBookings,
  readAnswers,
  readAnswersColumns,
  settledResponses,
  unreadAnswers,
} from './settled-responses.ts';
import { stageToldFields, toldFieldsName } from './stage-told-fields.ts';
import { keepSubmissions, type Submissions } from './submissions.ts';
import { unsettledIds } from './unsettled.ts';

const t = calcomTables;
/** So many that a statement pays, so few that their JSON fits into memory. */
const blockSize = 20_000;

/** Forms that are, or belong to, something else than before; they themselves are settled last, so that none is forgotten. */
async function keepForms(writer: Writer, workspace: number, from: FromCurrent): Promise<void> {
  await stageToldFields(writer, workspace);
  await writer.keep('settled_form', settledForms(from, workspace));
  await writer.drop(toldFieldsName);
  const facts = sql`id, name, user_id, team_id, org_id, fields`;
  await writer.keep(
    'touched_form',
    sql`SELECT DISTINCT id FROM (
      SELECT ${facts} FROM (
        SELECT ${facts} FROM settled_form
        UNION ALL SELECT ${facts} FROM routing_form WHERE workspace = ${workspace}
      ) both_times GROUP BY ${facts} HAVING count(*) = 1
    ) changed`,
  );
}

/** Which responses hang on a marked record, on a form that has changed, or on a booking that was settled anew. */
function outdated(
  workspace: number,
  touched: readonly SourceTable[],
  from: FromCurrent,
  bookings: boolean,
): Statement[] {
  const settled = sql`SELECT id FROM routing_response WHERE workspace = ${workspace}`;
  const responses = (column: string, ids: Statement) =>
    sql`SELECT id FROM ${from(t.routingFormResponse, { column, ids })} response`;
  const forms = sql`SELECT id FROM touched_form`;
  return [
    ...(touched.includes(t.routingFormResponse) ? [unsettledIds(t.routingFormResponse, workspace)] : []),
    responses('form_id', forms),
    sql`SELECT id FROM outdated_submission`,
    sql`${settled} AND form_id IN (${forms})`,
    ...(bookings
      ? [
          responses('routed_to_booking_uid', sql`SELECT uid FROM outdated_uid`),
          sql`${settled} AND booking_id IN (SELECT id FROM outdated_booking)`,
        ]
      : []),
    ...(touched.includes(t.assignmentReason)
      ? [sql`${settled} AND booking_id IN (${unsettledIds(t.assignmentReason, workspace)})`]
      : []),
  ];
}

/** After the bookings; `bookings` says whether some are in `outdated_booking`. */
export async function settleResponses(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  from: FromCurrent,
  bookings: boolean,
): Promise<void> {
  await keepForms(writer, workspace, from);
  const [formsTouched] = await writer.read(sql`SELECT count(*) AS n FROM touched_form`);
  const own = touched.includes(t.routingFormResponse) || touched.includes(t.assignmentReason);
  if (formsTouched?.n === 0 && !bookings && !own) {
    await writer.drop('touched_form');
    await writer.drop('settled_form');
    return;
  }
  const submissions = await keepSubmissions(writer, workspace, touched, from);
  if (bookings) {
    const uids = sql`SELECT DISTINCT uid FROM booking WHERE workspace = ${workspace}
      AND id IN (SELECT id FROM outdated_booking)`;
    await writer.keep('outdated_uid', uids);
  }
  await writer.keep(
    'outdated_response',
    sql`SELECT id, (row_number() OVER (ORDER BY id) - 1) AS place FROM (
      SELECT DISTINCT id FROM (${join(outdated(workspace, touched, from, bookings), ' UNION ALL ')}) parts
    ) ids`,
  );
  if (bookings) await writer.drop('outdated_uid');
  await writer.drop('outdated_submission');
  const [counted] = await writer.read(sql`SELECT count(*) AS total FROM outdated_response`);
  const total = counted?.total as number;
  if (total > 0) {
    const forms = await writer.read(sql`SELECT id, fields FROM settled_form`);
    const fieldsOf = new Map(
      forms.map(({ id, fields }) => [id as string, parseFormFields(fields as string | null)]),
    );
    for (let done = 0; done < total; done += blockSize) {
      const ids = sql`SELECT id FROM outdated_response WHERE place >= ${done} AND place < ${done + blockSize}`;
      await settleBlock(writer, workspace, from, { ids, fieldsOf, submissions });
    }
  }
  await writer.drop('outdated_response');
  await writer.replace(
    'routing_form',
    sql`workspace = ${workspace} AND id IN (SELECT id FROM touched_form)`,
    sql`SELECT workspace, id, name, user_id, team_id, org_id, fields FROM settled_form
      WHERE id IN (SELECT id FROM touched_form)`,
  );
  await writer.drop('touched_form');
  await writer.drop('settled_form');
}

interface Block {
  readonly ids: Statement;
  readonly fieldsOf: ReadonlyMap<string, ReturnType<typeof parseFormFields>>;
  readonly submissions: Submissions;
}

async function settleBlock(
  writer: Writer,
  workspace: number,
  from: FromCurrent,
  { ids, fieldsOf, submissions }: Block,
): Promise<void> {
  await writer.keep(
    'block_response',
    sql`SELECT id, uuid, form_id, response, created_at, routed_to_booking_uid
      FROM ${from(t.routingFormResponse, { column: 'id', ids })} response`,
  );
  await writer.keep('linked_booking', linkedBookings(workspace));
  const unread = await submissions.counted(await writer.read(unreadAnswers(workspace)), fieldsOf);
  await writer.stage(readAnswers, readAnswersColumns, toReadAnswers(unread, fieldsOf));
  await writer.replace(
    'routing_response',
    sql`workspace = ${workspace} AND id IN (${ids})`,
    settledResponses(from, workspace),
  );
  for (const table of [readAnswers, 'linked_booking', 'block_response']) await writer.drop(table);
}
