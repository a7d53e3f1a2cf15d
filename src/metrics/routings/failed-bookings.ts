import { type Statement, sql, word } from '../../sql/statement.ts';
import { type AskedResponses, whereAskedResponses } from './asked-responses.ts';

/**
 * For each form and choice how many responses that led to no booking made it. The part before the first choice is
 * empty, and every response has it: so each form with responses has a row.
 */
export const failedBookingsQuery = (asked: AskedResponses): Statement => sql`
  SELECT form_id, part AS k_choice, count(*) FILTER (WHERE booking_id IS NULL) AS k_failed
  FROM routing_response ${word('eachPart', sql`choices`)} ${whereAskedResponses(asked)}
  GROUP BY form_id, k_choice`;
