import type { Period } from '../booking/period.ts';

/** When and where the numbers of a team are asked for. */
export interface TeamMoment {
  readonly now: number;
  /** The month of now in the zone of the team's location. */
  readonly month: Period;
  readonly currency: string | null;
}
