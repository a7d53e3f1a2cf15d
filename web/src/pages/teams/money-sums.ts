import type { Money } from '../../../../src/contract/teams/team-view.ts';
import { toMoneyText } from '../../words/numbers.ts';

const millionth = 1e6;

/** By currency, the most first; in whole millionths, so nothing is lost. */
export function toMoneySums(amounts: readonly Money[]): Money[] {
  const sums = new Map<string | null, number>();
  for (const { currency, amount } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + Math.round(amount * millionth));
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, amount: sum / millionth }))
    .sort((a, b) => b.amount - a.amount);
}

/** No amount at all is none of the team's currency. */
export const toMoneySumText = (sums: readonly Money[], currency: string | null): string =>
  sums.length === 0
    ? toMoneyText(0, currency)
    : sums.map((sum) => toMoneyText(sum.amount, sum.currency)).join(' + ');
