import type { Random } from '../random.ts';
import { uuid } from '../random-id.ts';
import type { PersonNames } from './coworker-names.ts';
import { entityId } from './coworking-ids.ts';
import type { CoworkingTeam } from './coworking-teams.ts';
import type { Location } from './locations.ts';

export interface Coworker {
  readonly id: number;
  /** Its place among the coworkers, from 0. */
  readonly n: number;
  readonly uniqueId: string;
  readonly name: string;
  readonly email: string;
  /** Who logs in: the same for every record of one person. */
  readonly userId: number;
  readonly location: Location;
  /** The name of the company whose record this is; null for an individual. */
  readonly company: string | null;
  readonly since: number;
  /** The day of leaving; Infinity while active. */
  readonly until: number;
  readonly popularity: number;
  readonly teams: CoworkingTeam[];
  /** The team of before `moved`. */
  former?: { readonly team: CoworkingTeam; readonly moved: number };
}

interface NewCoworker {
  readonly location: Location;
  readonly company?: string;
  readonly leads?: boolean;
  readonly name?: string;
  readonly email?: string;
  readonly userId?: number;
  readonly popularity?: number;
}

/** Makes coworkers; every eleventh that leads nothing has left, and a third came during the time that is told. */
export class CoworkerMaker {
  readonly coworkers: Coworker[] = [];
  readonly #random: Random;
  readonly #names: PersonNames;
  readonly #days: { readonly first: number; readonly today: number };

  constructor(random: Random, names: PersonNames, days: { first: number; today: number }) {
    this.#random = random;
    this.#names = names;
    this.#days = days;
  }

  make(from: NewCoworker): Coworker {
    const random = this.#random;
    const { first, today } = this.#days;
    const n = this.coworkers.length;
    const drawn = this.#names.draw(random);
    const stays = from.leads === true || from.email !== undefined;
    const leaves = !stays && n % 11 === 5;
    const since =
      stays || leaves || random.chance(0.65) ? first : first + random.whole(1, today - first - 21);
    const coworker: Coworker = {
      id: entityId('coworkers', n + 1),
      n,
      uniqueId: uuid(random),
      name: from.name ?? drawn.name,
      email: from.email ?? drawn.email,
      userId: from.userId ?? firstUserId + n,
      location: from.location,
      company: from.company ?? null,
      since,
      until: leaves ? this.#leavingDay(n) : Number.POSITIVE_INFINITY,
      popularity: from.popularity ?? Math.exp(random.bell() * 0.7),
      teams: [],
    };
    this.coworkers.push(coworker);
    return coworker;
  }

  /** Every second one left long ago, the others lately. */
  #leavingDay(n: number): number {
    const { first, today } = this.#days;
    return n % 2 === 0
      ? this.#random.whole(first + 14, today - 70)
      : this.#random.whole(today - 55, today - 2);
  }
}

const firstUserId = 2_100_000_001;

export const isHere = ({ since, until }: Coworker, day: number) => day >= since && day <= until;
