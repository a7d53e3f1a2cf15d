import { dayMs, minuteMs } from '../zone-days.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { Contract } from './plans.ts';

/** `nextRun` is when the location bills again. */
export function addContract(
  batches: CoworkingBatches,
  contract: Contract,
  { now, nextRun }: { now: number; nextRun: number },
): void {
  const { coworker, plan, from, until } = contract;
  const { zone, id } = coworker.location;
  const start = zone.instant(from, 0);
  const cancelled = until !== Number.POSITIVE_INFINITY;
  const end = cancelled ? until * dayMs : null;
  const created = start - 12 * 60 * minuteMs;
  const active = end === null || end > now;
  batches.addNamed('contracts', {
    Id: batches.nextId('contracts'),
    UpdatedOn: Math.min(end ?? Math.max(created, now - (coworker.n % 28) * dayMs - dayMs), now),
    CreatedOn: created,
    UniqueId: contract.uniqueId,
    IssuedById: id,
    CoworkerId: coworker.id,
    TariffName: plan.name,
    StartDate: start,
    RenewalDate: active ? nextRun : null,
    NextAutoInvoice: active ? nextRun : null,
    Active: active,
    Cancelled: cancelled,
    CancellationDate: end,
  });
}
