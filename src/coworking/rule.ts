import { type Statement, sql, whole } from '../sql/statement.ts';
import type { TeamMoment } from './team-moment.ts';

/** What one number of a member is: the records behind it, and what they are summed by. */
export interface Rule {
  readonly relation: 'coworking_item' | 'coworking_time';
  readonly holds: (at: TeamMoment) => Statement;
  readonly value: (at: TeamMoment) => Statement;
  /** What the sum is in. */
  readonly unit: 'count' | 'millionths' | 'milliseconds';
}

export const ofKind = (kind: number): Statement => sql`kind = ${whole(kind)}`;

/** Begun, and not over. */
export const isActive = ({ now }: TeamMoment): Statement =>
  sql`((valid_from IS NULL OR valid_from <= ${now}) AND (expires_at IS NULL OR expires_at > ${now}))`;
