/** A team that the caller may open, and what he is in it. */
export interface ListedTeam {
  readonly id: number;
  readonly name: string;
  /** The name of its location. */
  readonly location: string | null;
  readonly timeZone: string;
  readonly currency: string | null;
  readonly members: number;
  /** Their names. */
  readonly administrators: readonly string[];
  readonly isMember: boolean;
  readonly isAdministrator: boolean;
}
