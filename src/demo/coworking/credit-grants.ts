import { uuid } from '../random-id.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import { poolOf } from './coworking-teams.ts';
import { priceAt, toDecimal } from './money.ts';
import type { MoneyCredit } from './money-credits.ts';
import { type Contract, runsAt } from './plans.ts';
import { momentIn, type Scene } from './scene.ts';

/** A booking credit whose row is written when the month is told: its balance is not known before. */
export interface PendingCredit {
  readonly coworker: Coworker;
  readonly credit: MoneyCredit;
  readonly label: string;
  readonly plan: string | null;
  readonly expiresAt: number | null;
  readonly createdAt: number;
}

/** What comes with the plans; the credits of a pool sit on who pays for the team, one by one. */
export function grantWithPlans(scene: Scene, contracts: readonly Contract[]): PendingCredit[] {
  const { batches, world, month, credits } = scene;
  if (month.start >= world.now) return [];
  return contracts
    .filter(
      (one) => one.coworker.location === month.location && one.plan.credit > 0 && runsAt(one, month.start),
    )
    .map(({ coworker, plan }) => {
      const total = priceAt(month.location.priceLevel, plan.credit);
      const credit = newCredit(batches.nextId('bookingCredits'), total, month.start);
      const holder = poolOf(coworker);
      credits.grant(holder, credit);
      const label = `${plan.name}: credit of the month`;
      const at = { expiresAt: month.end, createdAt: month.start };
      return { coworker: holder, credit, label, plan: `${plan.name} Credit`, ...at };
    });
}

const newCredit = (id: number, total: number, validFrom: number): MoneyCredit => ({
  id,
  total,
  validFrom,
  remaining: total,
  usedAt: validFrom,
});

const kinds = ['Goodwill', 'All used', 'Starts next month', 'Welcome', 'Already over'] as const;

/** Given by hand: valid for ever, used up, of the future, of a quarter, and lapsed with money left. */
export function grantByHand(scene: Scene, coworker: Coworker, turn: number): PendingCredit[] {
  const { batches, world, month, credits } = scene;
  const createdAt = momentIn(scene);
  if (createdAt === null) return [];
  const label = kinds[turn % kinds.length] as (typeof kinds)[number];
  const total = priceAt(month.location.priceLevel, world.random.whole(4, 20) * 5);
  const validFrom = label === 'Starts next month' ? month.end : createdAt;
  const credit = newCredit(batches.nextId('bookingCredits'), total, validFrom);
  credit.usedAt = createdAt;
  if (label === 'All used') {
    credits.use(credit, total, credits.bookingsOf(coworker).at(-1) ?? null, createdAt);
  }
  const expiresAt =
    label === 'Goodwill'
      ? null
      : label === 'Already over'
        ? createdAt + Math.floor((Math.min(month.end, world.now) - createdAt) / 2) + 1
        : validFrom + 90 * dayMs;
  return [{ coworker, credit, label, plan: null, expiresAt, createdAt }];
}

export function addCredits({ batches, month, world }: Scene, pending: readonly PendingCredit[]): void {
  for (const { coworker, credit, label, plan, expiresAt, createdAt } of pending) {
    batches.addNamed('bookingCredits', {
      Id: credit.id,
      UpdatedOn: Math.max(credit.usedAt, createdAt),
      CreatedOn: createdAt,
      UniqueId: uuid(world.random),
      CoworkerId: coworker.id,
      BusinessId: month.location.id,
      BusinessCurrencyCode: month.location.currency,
      Description: label,
      TariffBookingCreditName: plan,
      TotalCredit: toDecimal(credit.total),
      RemainingCredit: toDecimal(credit.remaining),
      ValidFrom: label === 'Goodwill' ? null : credit.validFrom,
      ExpireDate: expiresAt,
    });
  }
}
