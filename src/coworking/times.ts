import { type Statement, sql } from '../sql/statement.ts';
import { timeKinds } from './record-kinds.ts';
import { ofKind, type Rule } from './rule.ts';
import type { TeamMoment } from './team-moment.ts';

/** An open check-in lasts until now. */
export const lasted = ({ now }: Pick<TeamMoment, 'now'>): Statement =>
  sql`CASE WHEN coalesce(to_time, ${now}) > from_time THEN coalesce(to_time, ${now}) - from_time ELSE 0 END`;

const thisMonth = ({ month }: TeamMoment): Statement =>
  sql`from_time >= ${month.from} AND from_time < ${month.to}`;

const minutes = (kind: number, within?: (at: TeamMoment) => Statement): Rule => ({
  relation: 'coworking_time',
  holds: (at) => (within === undefined ? ofKind(kind) : sql`${ofKind(kind)} AND ${within(at)}`),
  value: lasted,
  unit: 'milliseconds',
});

export const timeRules = {
  BookedTimeTotal: minutes(timeKinds.booking),
  BookedTimeThisMonth: minutes(timeKinds.booking, thisMonth),
  CheckedTimeTotal: minutes(timeKinds.checkin),
  CheckedTimeThisMonth: minutes(timeKinds.checkin, thisMonth),
} satisfies Record<string, Rule>;
