import { type Statement, sql, whole } from '../sql/statement.ts';
import { type Members, ofMembers } from './kpi.ts';
import { itemKinds } from './record-kinds.ts';

/** The money behind what is not invoiced: a row for each member, kind and currency. */
export const uninvoicedMoneyQuery = (members: Members): Statement => sql`
  SELECT coworker_id, kind, currency, sum(coalesce(amount, 0)) AS k_amount FROM coworking_item
  WHERE ${ofMembers(members)} AND kind <= ${whole(itemKinds.pass)} AND NOT invoiced AND NOT cancelled
  GROUP BY coworker_id, kind, currency ORDER BY coworker_id, kind, currency`;
