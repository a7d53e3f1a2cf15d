import { join, sql, whole } from '../sql/statement.ts';
import { itemKinds } from './record-kinds.ts';
import { isActive, ofKind, type Rule } from './rule.ts';

/** By ChargePeriod; a booking charge and a printing credit are no balance. */
const timeCredit = (...units: number[]): Rule => ({
  relation: 'coworking_item',
  holds: (at) =>
    sql`${ofKind(itemKinds.extraService)} AND is_balance AND ${isActive(at)} AND unit IN (${join(
      units.map(whole),
      ', ',
    )})`,
  value: () => sql`coalesce(remaining, 0)`,
  unit: 'count',
});

export const creditRules = {
  RemainingBookingCredit: {
    relation: 'coworking_item',
    holds: (at) =>
      sql`${ofKind(itemKinds.credit)} AND ${isActive(at)} AND (currency IS NULL OR currency = ${at.currency ?? ''})`,
    value: () => sql`coalesce(remaining, 0)`,
    unit: 'millionths',
  },
  RemainingTimeCreditMinutes: timeCredit(1),
  RemainingTimeCreditDays: timeCredit(2),
  RemainingTimeCreditWeeks: timeCredit(3),
  // Four-week months are months.
  RemainingTimeCreditMonths: timeCredit(4, 6),
  RemainingTimeCreditUses: timeCredit(5),
} satisfies Record<string, Rule>;
