import { slug } from '../person-names.ts';
import type { Random } from '../random.ts';
import { dayMs } from '../zone-days.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { CoworkingTeam } from './coworking-teams.ts';
import { toDecimal } from './money.ts';

export function addTeam(
  batches: CoworkingBatches,
  team: CoworkingTeam,
  days: { first: number; today: number },
  random: Random,
): void {
  const { n, name, location, billing, statedOn, members, administrators } = team;
  const created = (days.first + (n % 60)) * dayMs + 9 * 3_600_000;
  const shared = billing === 'pool';
  const discount = n % 8 === 2 ? toDecimal(1000) : null;
  batches.addNamed('teams', {
    Id: team.id,
    UpdatedOn: Math.max(created, (days.today - 1 - random.whole(0, 40)) * dayMs),
    CreatedOn: created,
    UniqueId: team.uniqueId,
    BusinessId: location.id,
    BusinessName: location.name,
    Name: name,
    Description: n % 2 === 0 ? `<p>${name} works from ${location.name}.</p>` : null,
    ProfileSummary: random.pick(summaries),
    ProfileIsPublic: n % 3 !== 1,
    ProfileWebsite: n % 3 === 0 ? `https://${slug(name)}.example.com` : null,
    ProfileTags: random.pick(tags),
    TeamMembers: listOf(statedOn === 'coworkers' ? [] : members),
    TeamAdministrators: listOf(administrators),
    CreateSingleInvoiceForTeam: billing !== 'each',
    PayingMemberId: billing === 'each' ? null : (members[0]?.id ?? null),
    MaxTeamMemberCount: members.length > 20 ? 50 : n % 4 === 1 ? members.length + 4 : null,
    TransferCreditsToPayingMember: shared,
    ShareTimePasses: shared,
    ShareExtraServices: shared,
    ShareBookingCredit: shared,
    DiscountExtraServices: discount,
    DiscountTimePasses: discount,
    DisableAttendanceDashboard: n % 10 === 9,
    Linkedin: n % 5 === 0 ? `https://www.example.com/company/${slug(name)}` : null,
    Github: n % 7 === 1 ? slug(name) : null,
  });
}

const listOf = (coworkers: readonly { readonly id: number }[]) =>
  JSON.stringify(coworkers.map(({ id }) => id));

const summaries = [
  'A small team with large plans.',
  'We make things that are easy to use.',
  'Advice for young companies.',
  'Numbers, charts and what they mean.',
  null,
];
const tags = ['design web', 'finance', 'law advice', 'research data', 'software', null];
