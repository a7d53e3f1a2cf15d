import { clockReader } from '../../booking/clock-reader.ts';
import type { Zone } from '../../booking/zone.ts';
import type { ProfilePerson, TeamProfile } from '../../contract/teams/team-profile.ts';
import { socials } from '../../coworking/socials.ts';
import { sql, word } from '../../sql/statement.ts';
import type { Row } from '../../store/engine.ts';
import { ownTeam, type Team } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { byFullName } from './team-members.ts';

interface People {
  readonly members: readonly ProfilePerson[];
  readonly administrators: readonly ProfilePerson[];
}

/** Who is in teams, by name and id. */
export async function peopleOfTeams(
  { engine, caller: { workspace } }: TeamAsking,
  teamIds: readonly number[],
): Promise<(teamId: number) => People> {
  const rows = await engine.read(sql`
    SELECT m.team_id, m.is_member, m.is_administrator, coworker.id, coworker.full_name, coworker.company_name
    FROM coworking_member m
    JOIN coworker ON coworker.workspace = ${workspace} AND coworker.id = m.coworker_id
    WHERE m.workspace = ${workspace} AND ${word('isOneOf', sql`m.team_id`, sql`${teamIds}`)}`);
  rows.sort(byName);
  const toPerson = (row: (typeof rows)[number]): ProfilePerson => ({
    Id: row.id as number,
    FullName: row.full_name as string,
    CompanyName: row.company_name as string | null,
  });
  return (teamId) => {
    const own = rows.filter((row) => row.team_id === teamId);
    return {
      members: own.filter((row) => row.is_member).map(toPerson),
      administrators: own.filter((row) => row.is_administrator).map(toPerson),
    };
  };
}

const byName = (a: Row, b: Row) =>
  byFullName(a.full_name as string, b.full_name as string) || (a.id as number) - (b.id as number);

/** What the clocks of the location show, without a zone, as published. */
function wallClock(instant: string | null, zone: Zone): string | null {
  if (instant === null) return null;
  const { date, time } = clockReader(zone)(Date.parse(instant));
  return `${date}T${time}${instant.slice(19, 23)}`;
}

/** The published profile; what a source does not tell is null, false or empty. */
export function toProfile(
  { id, name, zone, profile }: Team,
  { members, administrators }: People,
): TeamProfile {
  const text = (field: string) => (profile[field] ?? null) as string | null;
  const number = (field: string) => (profile[field] ?? null) as number | null;
  const flag = (field: string) => profile[field] === true;
  const webAddress = text('BusinessWebAddress');
  const tags = (text('ProfileTags') ?? '').split(/\s+/).filter((tag) => tag !== '');
  return {
    Id: id,
    UniqueId: text('UniqueId'),
    IdString: String(id),
    Name: name,
    Description: text('Description'),
    ProfileSummary: text('ProfileSummary') ?? '',
    ProfileIsPublic: flag('ProfileIsPublic'),
    ProfileWebsite: text('ProfileWebsite'),
    ProfileTags: text('ProfileTags') ?? '',
    ProfileTagsList: tags,
    BusinessName: text('BusinessName'),
    BusinessHomeUrl: webAddress === null ? '' : `https://${webAddress}.spaces.nexudus.com`,
    TeamMembersCount: members.length,
    TeamAdministratorsFullNames: administrators.map(({ FullName }) => FullName),
    TeamAdministrators: administrators,
    TeamMembers: members,
    AllTeamMembers: members,
    PayingMemberId: number('PayingMemberId'),
    CreateSingleInvoiceForTeam: flag('CreateSingleInvoiceForTeam'),
    MaxTeamMemberCount: number('MaxTeamMemberCount'),
    HasContactDetails: socials.some((social) => text(social) !== null) || text('ProfileWebsite') !== null,
    HasDefaultPlan: number('DefaultMemberTariffId') !== null,
    DefaultTariffId: number('DefaultMemberTariffId'),
    DefaultTariffName: text('DefaultMemberTariffName'),
    DefaultMemberTariffKeepNewAccountsOnHold: false,
    DisableAttendaceDashboard: flag('DisableAttendanceDashboard'),
    DiscountCharges: number('DiscountCharges'),
    DiscountExtraServices: number('DiscountExtraServices'),
    DiscountTariffs: number('DiscountTariffs'),
    DiscountTimePasses: number('DiscountTimePasses'),
    HasCommunityGroup: false,
    GoogleMapsLink: null,
    HasTeamLogo: false,
    HasImage1: false,
    HasImage2: false,
    HasImage3: false,
    HasImages: false,
    CreatedOn: wallClock(text('CreatedOn'), zone),
    CreatedOnUtc: text('CreatedOn'),
    UpdatedOn: wallClock(text('UpdatedOn'), zone),
    UpdatedOnUtc: text('UpdatedOn'),
    ...Object.fromEntries(socials.map((social) => [social, text(social)])),
  };
}

export async function teamProfile(
  asking: TeamAsking,
  { teamId }: { readonly teamId: number },
): Promise<TeamProfile> {
  const team = await ownTeam(asking, teamId);
  return toProfile(team, (await peopleOfTeams(asking, [teamId]))(teamId));
}
