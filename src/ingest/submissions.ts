import type { FormField } from '../forms/form-field.ts';
import { parseResponse, parseSubmission } from '../forms/same-answers.ts';
import { answersByLabel } from '../forms/submitted-answers.ts';
import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { bringsResponses } from '../sources/brings-responses.ts';
import { sql, word } from '../sql/statement.ts';
import type { Row, Writer } from '../store/engine.ts';
import { ArrivedResponses } from './arrived-responses.ts';
import type { FromCurrent } from './current-records.ts';
import { unsettledIds } from './unsettled.ts';

const t = calcomTables;
const dayMs = 86_400_000;

/** By id, or by label as webhooks tell it; those have ids below zero. */
const isSubmission = (id: number): boolean => id < 0;

type FieldsOf = ReadonlyMap<string, readonly FormField[]>;

export interface Submissions {
  /** The responses that count: a submission waits for its response where a source brings those, and makes way for it. */
  counted(rows: readonly Row[], fieldsOf: FieldsOf): Promise<readonly Row[]>;
}

/** Keeps as `outdated_submission` which submissions hang on marked responses. */
export async function keepSubmissions(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  from: FromCurrent,
): Promise<Submissions> {
  const marks = unsettledIds(t.routingFormResponse, workspace);
  const none = sql`SELECT 0 AS id WHERE 1 = 0`;
  const [known] = await writer.read(
    sql`SELECT count(*) AS n FROM calcom_routing_form_response WHERE workspace = ${workspace} AND id < 0`,
  );
  const some = known?.n !== 0;
  if (some && touched.includes(t.routingFormResponse)) {
    // A step at a time: ClickHouse gets lost in lists within lists.
    const forms = from(t.routingFormResponse, { column: 'id', ids: marks });
    await writer.keep('submitted_form', sql`SELECT DISTINCT form_id AS id FROM ${forms} marked`);
    await writer.keep(
      'outdated_submission',
      sql`SELECT id FROM calcom_routing_form_response WHERE workspace = ${workspace} AND id < 0
        AND form_id IN (SELECT id FROM submitted_form)`,
    );
    await writer.drop('submitted_form');
  } else {
    await writer.keep('outdated_submission', none);
  }
  if (!some) return { counted: async (rows) => rows };
  const waiting = await bringsResponses(writer, workspace);
  return {
    async counted(rows, fieldsOf) {
      const told = rows.filter(({ id }) => isSubmission(id as number));
      if (told.length === 0) return rows;
      if (waiting) return rows.filter(({ id }) => !isSubmission(id as number));
      const arrived = await arrivedResponses(writer, told, from, fieldsOf);
      return rows.flatMap((row) => {
        if (!isSubmission(row.id as number)) return [row];
        const form = row.form_id as string;
        const given = row.response as string;
        const made = arrived.get(form)?.has(parseSubmission(given), row.created_at as number, dayMs);
        return made ? [] : [{ ...row, response: answersByLabel(given, fieldsOf.get(form) ?? []) }];
      });
    },
  };
}

/** Form by form, those from a day before the first of these submissions to a day after the last. */
async function arrivedResponses(
  writer: Writer,
  told: readonly Row[],
  from: FromCurrent,
  fieldsOf: FieldsOf,
): Promise<ReadonlyMap<string, ArrivedResponses>> {
  const times = told.map(({ created_at }) => created_at as number);
  const forms = [...new Set(told.map(({ form_id }) => form_id as string))];
  const rows =
    await writer.read(sql`SELECT form_id, response, created_at FROM ${from(t.routingFormResponse)} response
    WHERE id > 0 AND created_at >= ${Math.min(...times) - dayMs} AND created_at <= ${Math.max(...times) + dayMs}
      AND ${word('isOneOf', sql`form_id`, sql`${forms}`)} AND response IS NOT NULL`);
  const arrived = new Map<string, ArrivedResponses>();
  for (const { form_id, response, created_at } of rows) {
    const form = form_id as string;
    const responses = arrived.get(form) ?? new ArrivedResponses();
    arrived.set(form, responses);
    responses.add(parseResponse(response as string, fieldsOf.get(form) ?? []), created_at as number);
  }
  return arrived;
}
