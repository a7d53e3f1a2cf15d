import { type Statement, sql, whole } from '../sql/statement.ts';
import { itemKinds, passUnits } from './record-kinds.ts';
import { ofKind, type Rule } from './rule.ts';
import type { TeamMoment } from './team-moment.ts';

/** Unused, unexpired, and not sold by use. */
const left = ({ now }: TeamMoment): Statement =>
  sql`${ofKind(itemKinds.pass)} AND is_balance AND NOT used AND (expires_at IS NULL OR expires_at > ${now})`;

const ofMinutes = sql`unit = ${whole(passUnits.minutes)}`;

export const passRules = {
  RemainingTimePassesMinutes: {
    relation: 'coworking_item',
    holds: (at) => sql`${left(at)} AND ${ofMinutes}`,
    value: () => sql`coalesce(remaining, 0)`,
    unit: 'count',
  },
  RemainingTimePassesCount: {
    relation: 'coworking_item',
    holds: (at) => sql`${left(at)} AND (NOT (${ofMinutes}) OR remaining > 0)`,
    value: () => sql`1`,
    unit: 'count',
  },
} satisfies Record<string, Rule>;
