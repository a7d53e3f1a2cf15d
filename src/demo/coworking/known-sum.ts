import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import type { PendingCredit } from './credit-grants.ts';
import type { Scene } from './scene.ts';

const total = 12_888;
const uses = [2053, 3380, 1807];

/** 128.88 − 20.53 − 33.80 − 18.07 is 56.48: a sum that binary fractions get wrong. */
export function grantKnownSum(scene: Scene, coworker: Coworker): PendingCredit[] {
  const { batches, credits, month, world } = scene;
  const createdAt = world.now - 20 * dayMs;
  if (createdAt < month.start || createdAt >= month.end) return [];
  const credit = {
    id: batches.nextId('bookingCredits'),
    total,
    remaining: total,
    validFrom: createdAt,
    usedAt: createdAt,
  };
  const bookings = credits.bookingsOf(coworker);
  uses.forEach((cents, i) => {
    credits.use(credit, cents, bookings.at(-1 - i) ?? null, createdAt + (i + 1) * 4 * dayMs);
  });
  const expiresAt = world.now + 90 * dayMs;
  return [{ coworker, credit, label: 'Meeting room credit', plan: null, expiresAt, createdAt }];
}
