import { sql } from '../sql/statement.ts';
import { itemKinds } from './record-kinds.ts';
import { ofKind, type Rule } from './rule.ts';

/** Rows that are not invoiced yet, not quantities; a cancelled attendee is none. */
const uninvoiced = (kind: number): Rule => ({
  relation: 'coworking_item',
  holds: () => sql`${ofKind(kind)} AND NOT invoiced AND NOT cancelled`,
  value: () => sql`1`,
  unit: 'count',
});

export const uninvoicedRules = {
  UninvoicedProducts: uninvoiced(itemKinds.product),
  UninvoicedExtraServices: uninvoiced(itemKinds.extraService),
  UnivoicedEventAttendees: uninvoiced(itemKinds.attendee),
  UnivoicedTimepasses: uninvoiced(itemKinds.pass),
} satisfies Record<string, Rule>;
