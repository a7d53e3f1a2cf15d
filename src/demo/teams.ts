import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoDays } from './demo-days.ts';
import { teamName } from './departments.ts';
import type { DemoPerson, PeopleMaker } from './people.ts';
import { slug } from './person-names.ts';
import type { Random } from './random.ts';
import { row } from './source-row.ts';
import { dayMs, type ZoneDays } from './zone-days.ts';
import { weekStartIn, type Zones } from './zones.ts';

export type MemberRole = 'OWNER' | 'ADMIN' | 'MEMBER';

export interface Member {
  readonly person: DemoPerson;
  readonly role: MemberRole;
  readonly accepted: boolean;
}

export interface DemoTeam {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** Its place among the teams, from 0. */
  readonly n: number;
  readonly zone: ZoneDays;
  readonly since: number;
  readonly popularity: number;
  readonly members: Member[];
}

export const organisationId = 1;

/** About 20 at 100,000 bookings, and with the square root of the size. */
export const teamsFor = (bookings: number) => Math.max(3, Math.round(20 * Math.sqrt(bookings / 100_000)));

/** Teams with their members; the first two of each lead it and are there from its first day. */
export function makeTeams(count: number, maker: PeopleMaker, days: DemoDays, zones: Zones, random: Random) {
  const teams: DemoTeam[] = [];
  for (let n = 0; n < count; n++) {
    const zone = zoneIn(regions[n % regions.length] as string, zones, random);
    const since = n < 3 || random.chance(0.5) ? days.first : days.first + random.whole(30, 900);
    const leads =
      n === 0 ? maker.people.slice(0, 2) : [maker.make({ zone, since }), maker.make({ zone, since })];
    const others = Array.from({ length: random.whole(3, 9) }, () => maker.make({ zone }));
    const people = [...leads, ...others];
    const members = people.map((person, i): Member => ({ person, role: roleAt(i), accepted: true }));
    const popularity = 1 / (1 + n * 0.12) + random.unit() * 0.4;
    teams.push({
      id: organisationId + 1 + n,
      name: teamName(n),
      slug: slug(teamName(n)),
      n,
      zone,
      since,
      popularity,
      members,
    });
  }
  for (const team of teams) addGuestMembers(team, teams, random);
  return teams;
}

const regions = ['Europe', 'America', 'Asia', 'Europe', 'America', 'Europe', 'America'];

function zoneIn(region: string, zones: Zones, random: Random): ZoneDays {
  const zone = zones.pick(random);
  return zone.name.startsWith(region) ? zone : zoneIn(region, zones, random);
}

const roleAt = (i: number): MemberRole => (i === 0 ? 'OWNER' : i === 1 ? 'ADMIN' : 'MEMBER');

/** Some people work in two teams, and here and there an invitation waits. */
function addGuestMembers(team: DemoTeam, teams: readonly DemoTeam[], random: Random): void {
  const other = teams[(team.n + 1) % teams.length] as DemoTeam;
  const known = new Set(team.members.map((member) => member.person.id));
  const candidates = other.members.filter(({ person }) => !known.has(person.id)).map(({ person }) => person);
  const [helper, invited] = [candidates[2], candidates[3]];
  if (helper !== undefined && random.chance(0.7))
    team.members.push({ person: helper, role: 'MEMBER', accepted: true });
  if (invited !== undefined && team.n % 4 === 1)
    team.members.push({ person: invited, role: team.n % 8 === 1 ? 'ADMIN' : 'MEMBER', accepted: false });
}

export function organisationRow(zone: ZoneDays): SourceRow {
  return row(calcomTables.team, {
    id: organisationId,
    name: 'Acme',
    slug: 'acme',
    isOrganization: true,
    timeZone: zone.name,
    weekStart: weekStartIn(zone),
  });
}

export function teamRow(team: DemoTeam): SourceRow {
  return row(calcomTables.team, {
    id: team.id,
    name: team.name,
    slug: team.slug,
    logoUrl: team.n % 3 === 0 ? `/api/logo/${team.slug}.png` : null,
    parentId: organisationId,
    isOrganization: false,
    timeZone: team.zone.name,
    weekStart: weekStartIn(team.zone),
  });
}

export function membershipRow(
  teamId: number,
  member: Member,
  since: number,
  customRoleId: string | null = null,
) {
  const joined = Math.max(since, member.person.since) * dayMs;
  return row(calcomTables.membership, {
    userId: member.person.id,
    teamId,
    accepted: member.accepted,
    role: member.role,
    customRoleId,
    createdAt: joined,
    updatedAt: member.accepted ? joined + dayMs / 4 : joined,
  });
}
