import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import { toMoneySums } from './money-sums.ts';

export type Member = TeamView['members'][number];

/** What of a member's is not invoiced, by currency. */
export const uninvoicedSums = ({ uninvoiced }: Pick<Member, 'uninvoiced'>) =>
  toMoneySums(Object.values(uninvoiced).flat());

export const uninvoicedIn = (member: Member, currency: string | null) =>
  uninvoicedSums(member).find((sum) => sum.currency === currency)?.amount ?? 0;
