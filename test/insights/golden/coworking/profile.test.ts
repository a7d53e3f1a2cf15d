import { describe, expect, it } from 'vitest';
import { newYork, nowhere, techTeam } from './acme.ts';
import { answerers, type Rows } from './worlds.ts';

type Profile = Readonly<Record<string, unknown>>;

const fields =
  `Id UniqueId IdString Name Description ProfileSummary ProfileIsPublic ProfileWebsite ProfileTags
  ProfileTagsList BusinessName BusinessHomeUrl TeamMembersCount TeamAdministratorsFullNames TeamAdministrators
  TeamMembers AllTeamMembers PayingMemberId CreateSingleInvoiceForTeam MaxTeamMemberCount HasContactDetails
  HasDefaultPlan DefaultTariffId DefaultTariffName DefaultMemberTariffKeepNewAccountsOnHold
  DisableAttendaceDashboard DiscountCharges DiscountExtraServices DiscountTariffs DiscountTimePasses
  HasCommunityGroup GoogleMapsLink HasTeamLogo HasImage1 HasImage2 HasImage3 HasImages CreatedOn CreatedOnUtc
  UpdatedOn UpdatedOnUtc Twitter Facebook Linkedin Instagram Github Pinterest Skype Telegram Flickr Vimeo Tumblr
  Blogger`.split(/\s+/);

const full: Rows = {
  ...techTeam(0, {
    UniqueId: '7c1c',
    Description: '<p>Things</p>',
    ProfileSummary: 'We make things',
    ProfileIsPublic: true,
    ProfileWebsite: 'https://acme.test',
    ProfileTags: 'design  code',
    TeamMembers: [101, 102, 199],
    TeamAdministrators: [104, 101],
    PayingMemberId: 102,
    CreateSingleInvoiceForTeam: true,
    MaxTeamMemberCount: 20,
    DefaultMemberTariffId: 900,
    DefaultMemberTariffName: 'Hot desk',
    DisableAttendanceDashboard: true,
    DiscountCharges: 12.5,
    DiscountTariffs: 0,
    Github: 'acme',
    CreatedOn: '2025-06-30T23:30:00Z',
    UpdatedOn: '2026-01-15T10:00:00Z',
  }),
  coworkers: [
    { Id: 101, FullName: 'Zed', CompanyName: 'Zed Ltd', Active: false },
    { Id: 102, FullName: 'bob' },
    { Id: 103, FullName: 'Ann', Teams: [55] },
    { Id: 104, FullName: 'Adam' },
  ],
};

const zed = { Id: 101, FullName: 'Zed', CompanyName: 'Zed Ltd' };
const bob = { Id: 102, FullName: 'bob', CompanyName: null };
const ann = { Id: 103, FullName: 'Ann', CompanyName: null };
const adam = { Id: 104, FullName: 'Adam', CompanyName: null };

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();
  const profileOf = (rows: Rows) => world(rows).ask<Profile>({ operation: 'profile', input: { teamId: 55 } });

  it('the object itself, its fields in the documented order, spelt as documented', async () => {
    expect(Object.keys(await profileOf(full))).toEqual(fields);
    expect(Object.keys(await profileOf(techTeam(0)))).toEqual(fields);
  });

  it('what the team’s record says', async () => {
    expect(await profileOf(full)).toMatchObject({
      Id: 55,
      UniqueId: '7c1c',
      IdString: '55',
      Name: 'Tech Innovators',
      Description: '<p>Things</p>',
      ProfileSummary: 'We make things',
      ProfileIsPublic: true,
      ProfileWebsite: 'https://acme.test',
      ProfileTags: 'design  code',
      ProfileTagsList: ['design', 'code'],
      BusinessName: 'Soho',
      PayingMemberId: 102,
      CreateSingleInvoiceForTeam: true,
      MaxTeamMemberCount: 20,
      HasDefaultPlan: true,
      DefaultTariffId: 900,
      DefaultTariffName: 'Hot desk',
      DisableAttendaceDashboard: true,
      DiscountCharges: 12.5,
      DiscountExtraServices: null,
      DiscountTariffs: 0,
      Twitter: null,
      Github: 'acme',
    });
  });

  it('members of either side, active or not, who have a record; by name ignoring case', async () => {
    expect(await profileOf(full)).toMatchObject({
      TeamMembersCount: 3,
      TeamMembers: [ann, bob, zed],
      AllTeamMembers: [ann, bob, zed],
      TeamAdministratorsFullNames: ['Adam', 'Zed'],
      TeamAdministrators: [adam, zed],
    });
  });

  it('a plain time is the location’s clock, and has a twin in UTC', async () => {
    const clock = async (BusinessId: number) => {
      const teams = full.teams?.map((team) => ({ ...team, BusinessId })) ?? [];
      const profile = await profileOf({ ...full, teams });
      return [profile.CreatedOn, profile.CreatedOnUtc, profile.UpdatedOn];
    };
    const utc = '2025-06-30T23:30:00.000Z';
    expect(await clock(1)).toEqual(['2025-07-01T00:30:00.000', utc, '2026-01-15T10:00:00.000']);
    expect(await clock(newYork)).toEqual(['2025-06-30T19:30:00.000', utc, '2026-01-15T05:00:00.000']);
    expect(await clock(nowhere)).toEqual(['2025-06-30T23:30:00.000', utc, '2026-01-15T10:00:00.000']);
  });

  it('of a team that says nothing, lists are empty and the rest is none', async () => {
    expect(await profileOf(techTeam(0))).toMatchObject({
      Description: null,
      ProfileIsPublic: false,
      ProfileWebsite: null,
      ProfileTagsList: [],
      TeamMembersCount: 0,
      TeamAdministratorsFullNames: [],
      TeamAdministrators: [],
      TeamMembers: [],
      AllTeamMembers: [],
      PayingMemberId: null,
      CreateSingleInvoiceForTeam: false,
      MaxTeamMemberCount: null,
      HasDefaultPlan: false,
      DefaultTariffId: null,
      DefaultTariffName: null,
      DisableAttendaceDashboard: false,
      DiscountTimePasses: null,
      Blogger: null,
    });
  });
});
