import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoDays } from './demo-days.ts';
import { demoOwnerEmail } from './demo-owner.ts';
import { familyNames, givenNames } from './person-names.ts';
import type { Random } from './random.ts';
import { uuid } from './random-id.ts';
import { row } from './source-row.ts';
import type { ZoneDays } from './zone-days.ts';
import { weekStartIn, type Zones } from './zones.ts';

export interface DemoPerson {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly avatarUrl: string | null;
  readonly zone: ZoneDays;
  /** The day of joining. */
  readonly since: number;
  readonly inOrganisation: boolean;
  readonly popularity: number;
  readonly meanRating: number;
  /** Around 1: how often he cancels and how often he does not show up, against the others. */
  readonly cancels: number;
  readonly misses: number;
  /** By day from the first: 1 where out of office. */
  readonly away: Uint8Array;
}

/** Makes people with ids from 1 and usernames that are never the same. */
export class PeopleMaker {
  readonly people: DemoPerson[] = [];
  readonly #random: Random;
  readonly #days: DemoDays;
  readonly #zones: Zones;
  readonly #taken = new Set<string>();

  constructor(random: Random, days: DemoDays, zones: Zones) {
    this.#random = random;
    this.#days = days;
    this.#zones = zones;
  }

  make(from: { zone?: ZoneDays; since?: number; inOrganisation?: boolean } = {}): DemoPerson {
    const random = this.#random;
    const given = random.pick(givenNames);
    const family = random.pick(familyNames);
    const inOrganisation = from.inOrganisation ?? true;
    const username = this.#unused(`${given.slug}.${family.slug}`);
    const person: DemoPerson = {
      id: this.people.length + 1,
      username,
      name: `${given.text} ${family.text}`,
      email:
        this.people.length === 0 ? demoOwnerEmail : `${username}@example.${inOrganisation ? 'com' : 'net'}`,
      avatarUrl: random.chance(0.4) ? `/api/avatar/${uuid(random)}.png` : null,
      zone: from.zone !== undefined && random.chance(0.8) ? from.zone : this.#zones.pick(random),
      since: from.since ?? this.#since(),
      inOrganisation,
      popularity: Math.exp(random.bell() * 0.6),
      meanRating: 4.45 + random.bell() * 0.2,
      cancels: Math.exp(random.bell() * 0.5) * 0.9,
      misses: Math.exp(random.bell() * 0.8) * 0.75,
      away: new Uint8Array(this.#days.end - this.#days.first + 1),
    };
    this.people.push(person);
    return person;
  }

  #since(): number {
    if (this.#random.chance(0.45)) return this.#days.first;
    return this.#days.first + Math.floor(this.#random.unit() * 1200);
  }

  #unused(wanted: string): string {
    let username = wanted;
    for (let n = 2; this.#taken.has(username); n++) username = `${wanted}${n}`;
    this.#taken.add(username);
    return username;
  }
}

export function userRow(person: DemoPerson): SourceRow {
  return row(calcomTables.users, {
    id: person.id,
    username: person.username,
    name: person.name,
    email: person.email,
    avatarUrl: person.avatarUrl,
    timeZone: person.zone.name,
    weekStart: weekStartIn(person.zone),
  });
}
