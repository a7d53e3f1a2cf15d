export interface ProfilePerson {
  readonly Id: number;
  readonly FullName: string;
  readonly CompanyName: string | null;
}

/** The published profile, of which this much is read again. */
export interface TeamProfile extends Readonly<Record<string, unknown>> {
  readonly Id: number;
  readonly Name: string;
  readonly BusinessName: string | null;
  readonly ProfileSummary: string;
  readonly ProfileWebsite: string | null;
  readonly ProfileTagsList: readonly string[];
  readonly TeamMembersCount: number;
  readonly TeamMembers: readonly ProfilePerson[];
  readonly TeamAdministrators: readonly ProfilePerson[];
}
