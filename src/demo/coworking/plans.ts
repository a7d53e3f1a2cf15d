import type { Random } from '../random.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import { payerOf } from './coworking-teams.ts';
import { priceAt } from './money.ts';

export interface Plan {
  readonly name: string;
  readonly pounds: number;
  /** The booking credit that comes with every month, in pounds. */
  readonly credit: number;
}

const plans: readonly Plan[] = [
  { name: 'Hot Desk', pounds: 180, credit: 0 },
  { name: 'Hot Desk Plus', pounds: 240, credit: 50 },
  { name: 'Dedicated Desk', pounds: 320, credit: 80 },
  { name: 'Virtual Office', pounds: 45, credit: 0 },
  { name: 'Evenings and Weekends', pounds: 95, credit: 20 },
];
const office: Plan = { name: 'Private Office', pounds: 290, credit: 150 };

export interface Contract {
  readonly coworker: Coworker;
  readonly plan: Plan;
  readonly seats: number;
  readonly from: number;
  /** The day on which it ends; Infinity while it runs. */
  readonly until: number;
  readonly uniqueId: string;
}

export const priceOf = ({ plan, seats, coworker }: Contract) =>
  priceAt(coworker.location.priceLevel, plan.pounds) * seats;

/** One contract, or an old one and the one after it; none for some who come now and then. */
export function contractsOf(
  coworker: Coworker,
  today: number,
  random: Random,
  newId: () => string,
): Contract[] {
  const { n, teams, since, until } = coworker;
  const [team] = teams;
  const sitsInOffice = team !== undefined && team.n % 4 === 1 && team.billing !== 'each';
  const paysForOffice = sitsInOffice && payerOf(coworker) === coworker;
  if (sitsInOffice && !paysForOffice) return [];
  if (team === undefined && n % 3 === 0) return [];
  const seats = paysForOffice ? (team?.members.length ?? 1) : 1;
  const plan = paysForOffice ? office : random.pick(plans);
  const contract: Contract = { coworker, plan, seats, from: since, until, uniqueId: newId() };
  const changed = since + 40;
  if (n % 6 !== 1 || changed >= Math.min(until, today)) return [contract];
  const before = { ...contract, plan: random.pick(plans), seats: 1, until: changed, uniqueId: newId() };
  return [before, { ...contract, from: changed }];
}

export const runsAt = ({ from, until, coworker }: Contract, instant: number) => {
  const { zone } = coworker.location;
  return zone.instant(from, 0) <= instant && (until === Number.POSITIVE_INFINITY || instant < until * dayMs);
};
