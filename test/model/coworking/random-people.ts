import type { SeededRandom } from '../seeded-random.ts';
import type { Dataset } from './dataset.ts';
import { maybe, now, randomInstant, toIso } from './random-time.ts';
import { type CoworkerRow, socials, type TeamRow, weekdays } from './source-rows.ts';

/** Has no record, though teams name it. */
export const ghost = 199;
const firstCoworker = 101;
export const coworkerIds = Array.from({ length: 14 }, (_, i) => firstCoworker + i);
export const teamIds = [51, 52, 53, 54, 55];
/** One is part of another: a team is named in full. */
export const teamNames = ['Red', 'Redwood', 'blue', 'Blue', 'Žluť'];

export const locations: Pick<Dataset, 'simpletimezones' | 'businesses'> = {
  simpletimezones: [
    { Id: 31, Name: 'GMT Standard Time' },
    { Id: 32, Name: 'Eastern Standard Time' },
    { Id: 33, Name: 'AUS Eastern Standard Time' },
    { Id: 34, Name: 'Nepal Standard Time' },
    { Id: 35, Name: 'Atlantis Standard Time' },
  ],
  businesses: [
    { Id: 1, Name: 'Soho', WebAddress: 'soho', CurrencyCode: 'GBP', SimpleTimeZoneId: 31 },
    { Id: 2, Name: 'Brooklyn', WebAddress: 'brooklyn', CurrencyCode: 'USD', SimpleTimeZoneId: 32 },
    { Id: 3, Name: 'Surry Hills', WebAddress: 'surry', CurrencyCode: 'AUD', SimpleTimeZoneId: 33 },
    { Id: 4, Name: 'Thamel', WebAddress: 'thamel', CurrencyCode: 'GBP', SimpleTimeZoneId: 34 },
    { Id: 5, Name: 'Atlantis', WebAddress: 'atlantis', CurrencyCode: 'USD', SimpleTimeZoneId: 35 },
    { Id: 6, Name: 'Nowhere', WebAddress: 'nowhere', CurrencyCode: 'GBP', SimpleTimeZoneId: 99 },
    { Id: 7, Name: 'No zone', WebAddress: 'no-zone', CurrencyCode: 'AUD' },
  ],
};

export const businessIds = locations.businesses.map(({ Id }) => Id);

export function randomCoworkers(random: SeededRandom): CoworkerRow[] {
  return coworkerIds.map((Id) => ({
    Id,
    FullName: random.pick(['Ann', 'ann', 'ANN', 'Bob', 'Zoë', 'Émile', 'zed', 'Ødegård', `Person ${Id}`]),
    Email: random.chance(0.15) ? ' Shared@Acme.test ' : `Person${Id}@acme.test`,
    CompanyName: maybe(random, `Company ${Id}`, 0.5),
    CoworkerType: random.pick(['1', '2', 'Individual', 'Company', null]),
    Active: random.chance(0.8),
    Teams: random.chance(0.5) ? null : random.some(teamIds, 2),
    ...Object.fromEntries(weekdays.map((name) => [`${name}Attendance`, random.pick([1, 2, 3, 4, 5, null])])),
  }));
}

export function randomTeams(random: SeededRandom): TeamRow[] {
  return teamIds.map((Id, i) => ({
    Id,
    UniqueId: `team-${Id}`,
    BusinessId: random.pick(businessIds),
    Name: teamNames[i]!,
    Description: maybe(random, '<p>We make <b>things</b></p>', 0.5),
    ProfileSummary: 'We make things',
    ProfileIsPublic: random.chance(0.5),
    ProfileWebsite: maybe(random, 'https://acme.test', 0.4),
    ProfileTags: random.pick(['design', 'design code', '']),
    TeamMembers: random.chance(0.3)
      ? []
      : unique([...random.some(coworkerIds, 6), ...random.some([ghost], 1)]),
    TeamAdministrators: random.chance(0.1) ? null : unique(random.some(coworkerIds, 3)),
    CreateSingleInvoiceForTeam: random.chance(0.5),
    PayingMemberId: maybe(random, random.pick(coworkerIds), 0.3),
    DefaultMemberTariffId: maybe(random, 900, 0.5),
    DefaultMemberTariffName: maybe(random, 'Hot desk', 0.5),
    MaxTeamMemberCount: maybe(random, 20, 0.5),
    DiscountCharges: maybe(random, 12.5, 0.5),
    DiscountTariffs: maybe(random, 0, 0.5),
    DisableAttendanceDashboard: random.chance(0.3),
    CreatedOn: toIso(random.chance(0.3) ? now - 86_400_000 : randomInstant(random)),
    UpdatedOn: toIso(now - random.below(1000) * 3_600_000),
    ...Object.fromEntries(socials.map((name) => [name, maybe(random, `${name} of ${Id}`, 0.1)])),
  }));
}

const unique = (ids: number[]) => [...new Set(ids)];
