import type { Period } from '../../booking/period.ts';
import type { Granted } from '../../booking/scope.ts';
import { all, any, type Statement, sql, word } from '../../sql/statement.ts';
import { createdWithin } from '../booking-filters.ts';
import type { Definitions } from '../definitions.ts';

/** Whose forms a question is about. */
export interface FormScope {
  readonly granted: Granted;
  /** The caller's id, null when he is no person of the source: an organisation comes with his own forms. */
  readonly me: number | null;
}

/** Which responses a question is about, and what its words mean. */
export interface AskedResponses extends FormScope {
  readonly period: Period;
  readonly predicates: readonly Statement[];
  readonly definitions: Definitions;
}

interface OwnerColumns {
  readonly team: Statement;
  readonly org: Statement;
  readonly user: Statement;
}

const ofForm = { team: sql`team_id`, org: sql`org_id`, user: sql`user_id` };
const ofResponse = { team: sql`form_team_id`, org: sql`form_org_id`, user: sql`form_user_id` };

function inScope(
  { granted: { workspace, of }, me }: FormScope,
  { team, org, user }: OwnerColumns,
): Statement {
  const ours = sql`workspace = ${workspace}`;
  const personalOf = (person: number) => sql`(${team} IS NULL AND ${user} = ${person})`;
  switch (of.kind) {
    case 'workspace':
      return ours;
    case 'personal':
      return all([ours, personalOf(of.userId)]);
    case 'team':
      return all([ours, sql`${team} = ${of.teamId}`]);
    case 'organisation':
      return all([ours, any([sql`${org} = ${of.orgId}`, ...(me === null ? [] : [personalOf(me)])])]);
  }
}

export const responsesInScope = (scope: FormScope): Statement => inScope(scope, ofResponse);

/** The forms of a scope, or one of them. */
export const formsQuery = (scope: FormScope, formId?: string): Statement => sql`
  SELECT id, name, fields FROM routing_form
  WHERE ${all([inScope(scope, ofForm), ...(formId === undefined ? [] : [sql`id = ${formId}`])])}
  ORDER BY name, id`;

/**
 * `WHERE` and which responses are asked about. It follows `FROM routing_response` in the very SELECT that groups or
 * limits them, as with bookings.
 */
export function whereAskedResponses(
  { period, predicates, ...scope }: AskedResponses,
  ...more: Statement[]
): Statement {
  return sql`WHERE ${all([responsesInScope(scope), ...createdWithin(period), ...predicates, ...more])}`;
}

/** An engine can leave the rows of other forms unread where it is one; of several it must look at each. */
export function ofForms(ids: readonly string[]): Statement {
  const [only] = ids;
  return only !== undefined && ids.length === 1
    ? sql`form_id = ${only}`
    : word('isOneOf', sql`form_id`, sql`${ids}`);
}
