import { wholeBuckets } from '../../booking/buckets.ts';
import type { TeamMoment } from '../../coworking/team-moment.ts';
import type { ReadableTeam } from './readable-team.ts';

export const momentOf = (
  { zone, currency }: Pick<ReadableTeam, 'zone' | 'currency'>,
  now: number,
): TeamMoment => ({
  now,
  month: wholeBuckets({ from: now, to: now + 1 }, zone, 'month', 0),
  currency,
});
