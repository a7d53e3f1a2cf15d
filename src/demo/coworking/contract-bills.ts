import { dayMs } from '../zone-days.ts';
import type { LocalMonth } from './local-months.ts';
import type { MonthBills } from './month-bills.ts';
import { type Contract, priceOf, runsAt } from './plans.ts';

/** With what was used in a month, the coming one is billed in advance. */
export function billContracts(bills: MonthBills, contracts: readonly Contract[], month: LocalMonth): void {
  for (const contract of contracts) {
    const { coworker, plan, seats, uniqueId } = contract;
    if (coworker.location !== month.location || !runsAt(contract, month.end)) continue;
    const coming = new Date(month.endDay * dayMs).toISOString().slice(0, 7);
    bills.add({
      coworker,
      kind: 'contract',
      uniqueId,
      label: `${plan.name}, ${coming}`,
      quantity: seats,
      cents: priceOf(contract),
      dated: month.end,
    });
  }
}
