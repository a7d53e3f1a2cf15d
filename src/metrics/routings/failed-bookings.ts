import type { FailedChoice } from '../../contract/routings/form-responses.ts';
import { answerKinds, wholeAnswer } from '../../forms/answer-parts.ts';
import { all, any, type Statement, sql, word } from '../../sql/statement.ts';
import { type AskedResponses, ofForms, whereAskedResponses } from './asked-responses.ts';

const failed = sql`booking_id IS NULL`;

/** The responses that a count is made of. */
export const failedChoice = ({ formId, fieldId, optionId }: FailedChoice): Statement =>
  all([
    ofForms([formId]),
    failed,
    any(
      answerKinds.map((kind) => word('contains', sql`choices`, sql`${wholeAnswer(kind, fieldId, optionId)}`)),
    ),
  ]);

/**
 * For each form and choice how many responses that led to no booking made it. The part before the first choice is
 * empty, and every response has it: so each form with responses has a row.
 */
export const failedBookingsQuery = (asked: AskedResponses): Statement => sql`
  SELECT form_id, part AS k_choice, count(*) FILTER (WHERE ${failed}) AS k_failed
  FROM routing_response ${word('eachPart', sql`choices`)} ${whereAskedResponses(asked)}
  GROUP BY form_id, k_choice`;
