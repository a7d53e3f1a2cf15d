import { uuid } from '../random-id.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import { poolOf } from './coworking-teams.ts';
import { priceAt, toDecimal } from './money.ts';
import { momentIn, type Scene } from './scene.ts';
import { type TimeCreditKind, timeCreditKinds } from './time-credit-kinds.ts';

/** `turn` says which kind it is. Credits of a pool sit on who pays for the team. */
export function addTimeCredit(scene: Scene, member: Coworker, turn: number): void {
  const { batches, world, month, bills } = scene;
  const at = momentIn(scene);
  if (at === null) return;
  const coworker = poolOf(member);
  const kind = timeCreditKinds[turn % timeCreditKinds.length] as TimeCreditKind;
  const { name, period, uses, pounds, granted } = kind;
  const { location } = month;
  const uniqueId = uuid(world.random);
  const cents = priceAt(location.priceLevel, pounds);
  const used = Math.round(uses * kind.used);
  const byPlan = granted === 'byPlan';
  const line = {
    coworker,
    kind: 'extraService',
    uniqueId,
    label: name,
    quantity: 1,
    cents,
    dated: at,
  } as const;
  const id = batches.nextId('extraServices');
  const usedAt = used === 0 ? at : addUse(scene, { id, coworker, used, at });
  batches.addNamed('extraServices', {
    Id: id,
    UpdatedOn: usedAt,
    CreatedOn: at,
    UniqueId: uniqueId,
    CoworkerId: coworker.id,
    BusinessId: location.id,
    ExtraServiceName: name,
    // A credit without a currency has that of its location.
    ExtraServiceCurrencyCode: turn % 9 === 4 ? null : location.currency,
    ExtraServiceIsPrintingCredit: kind.printing === true,
    TotalUses: uses,
    RemainingUses: uses - used,
    ChargePeriod: period,
    Price: toDecimal(cents),
    Free: byPlan,
    ...validity(kind, at, scene),
    DueDate: at,
    Invoiced: byPlan || bills.add(line),
    IsFromTariff: byPlan,
  });
}

function validity({ valid }: TimeCreditKind, at: number, { month, world }: Scene) {
  const until = Math.min(month.end, world.now);
  if (valid === 'ever') return { ValidFrom: null, ExpireDate: null };
  if (valid === 'month') return { ValidFrom: month.start, ExpireDate: month.end };
  if (valid === 'lastMonth')
    return { ValidFrom: at - 60 * dayMs, ExpireDate: at + Math.floor((until - at) / 2) };
  if (valid === 'nextMonth') return { ValidFrom: month.end, ExpireDate: month.end + 60 * dayMs };
  return { ValidFrom: at, ExpireDate: at + 365 * dayMs };
}

function addUse(
  { batches, credits, month, world }: Scene,
  { id, coworker, used, at }: { id: number; coworker: Coworker; used: number; at: number },
): number {
  const usedAt = Math.floor(world.random.between(at, Math.min(month.end, world.now)));
  batches.addNamed('extraServiceUses', {
    Id: batches.nextId('extraServiceUses'),
    UpdatedOn: usedAt,
    CreatedOn: usedAt,
    CoworkerExtraServiceId: id,
    BookingId: credits.bookingsOf(coworker).at(-1) ?? null,
    CreditUsed: used * 1_000_000,
  });
  return usedAt;
}
