import type { Dataset } from './dataset.ts';
import { businessOf, wallClock, zoneOf } from './location.ts';
import { type CoworkerRow, socials, type TeamRow } from './source-rows.ts';
import { administratorsOf, membersOf } from './team-people.ts';

export type Profile = ReturnType<typeof teamProfile>;

export function teamProfile(dataset: Dataset, team: TeamRow) {
  const members = membersOf(dataset, team).map(person);
  const administrators = administratorsOf(dataset, team).map(person);
  const business = businessOf(dataset, team.BusinessId);
  const zone = zoneOf(dataset, team);
  const local = (time: string | null | undefined) => (time ? wallClock(time, zone) : null);
  const utc = (time: string | null | undefined) => (time ? new Date(time).toISOString() : null);
  const contacts = Object.fromEntries(socials.map((name) => [name, team[name] ?? null]));
  return {
    Id: team.Id,
    UniqueId: team.UniqueId ?? null,
    IdString: String(team.Id),
    Name: team.Name ?? '',
    Description: team.Description ?? null,
    ProfileSummary: team.ProfileSummary ?? '',
    ProfileIsPublic: team.ProfileIsPublic ?? false,
    ProfileWebsite: team.ProfileWebsite ?? null,
    ProfileTags: team.ProfileTags ?? '',
    ProfileTagsList: (team.ProfileTags ?? '').split(' ').filter((tag) => tag !== ''),
    BusinessName: team.BusinessName ?? business?.Name ?? '',
    BusinessHomeUrl: business?.WebAddress ? `https://${business.WebAddress}.spaces.nexudus.com` : '',
    TeamMembersCount: members.length,
    TeamAdministratorsFullNames: administrators.map(({ FullName }) => FullName),
    TeamAdministrators: administrators,
    TeamMembers: members,
    AllTeamMembers: members,
    PayingMemberId: team.PayingMemberId ?? null,
    CreateSingleInvoiceForTeam: team.CreateSingleInvoiceForTeam ?? false,
    MaxTeamMemberCount: team.MaxTeamMemberCount ?? null,
    HasContactDetails: [team.ProfileWebsite, ...Object.values(contacts)].some((text) => Boolean(text)),
    HasDefaultPlan: (team.DefaultMemberTariffId ?? null) !== null,
    DefaultTariffId: team.DefaultMemberTariffId ?? null,
    DefaultTariffName: team.DefaultMemberTariffName ?? null,
    DefaultMemberTariffKeepNewAccountsOnHold: false,
    DisableAttendaceDashboard: team.DisableAttendanceDashboard ?? false,
    DiscountCharges: team.DiscountCharges ?? null,
    DiscountExtraServices: team.DiscountExtraServices ?? null,
    DiscountTariffs: team.DiscountTariffs ?? null,
    DiscountTimePasses: team.DiscountTimePasses ?? null,
    HasCommunityGroup: false,
    GoogleMapsLink: null,
    HasTeamLogo: false,
    HasImage1: false,
    HasImage2: false,
    HasImage3: false,
    HasImages: false,
    CreatedOn: local(team.CreatedOn),
    CreatedOnUtc: utc(team.CreatedOn),
    UpdatedOn: local(team.UpdatedOn),
    UpdatedOnUtc: utc(team.UpdatedOn),
    ...contacts,
  };
}

const person = ({ Id, FullName, CompanyName }: CoworkerRow) => ({
  Id,
  FullName: FullName ?? '',
  CompanyName: CompanyName ?? null,
});
