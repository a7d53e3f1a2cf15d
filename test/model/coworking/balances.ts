import type { CoworkerTimePassRow, ExtraServiceRow } from './charged-rows.ts';
import type { Dataset } from './dataset.ts';
import { businessOf, currencyOf } from './location.ts';
import { type Millionths, toMillionths } from './money.ts';
import type { TeamRow } from './source-rows.ts';

const isExpired = (expires: string | null | undefined, now: number) =>
  expires !== null && expires !== undefined && Date.parse(expires) <= now;

export function isActive(
  { ValidFrom, ExpireDate }: { ValidFrom?: string | null; ExpireDate?: string | null },
  now: number,
): boolean {
  const hasBegun = ValidFrom === null || ValidFrom === undefined || Date.parse(ValidFrom) <= now;
  return hasBegun && !isExpired(ExpireDate, now);
}

/** Money is of the team's when it is in the currency of the team's location. */
export function isInTeamCurrency(
  dataset: Dataset,
  team: TeamRow,
  currency: string | null | undefined,
  businessId: number | null | undefined,
): boolean {
  const own = currency ?? businessOf(dataset, businessId)?.CurrencyCode ?? null;
  return own === null || own === currencyOf(dataset, team);
}

export function remainingCredit(
  dataset: Dataset,
  team: TeamRow,
  coworkerId: number,
  now: number,
): Millionths {
  let total = 0n;
  for (const credit of dataset.coworkerbookingcredits) {
    if (credit.CoworkerId !== coworkerId || !isActive(credit, now)) continue;
    if (!isInTeamCurrency(dataset, team, credit.BusinessCurrencyCode, credit.BusinessId)) continue;
    total += toMillionths(credit.RemainingCredit);
  }
  return total;
}

export const isOfBooking = ({ BookingId, BookingUniqueId }: ExtraServiceRow) =>
  (BookingId ?? null) !== null || (BookingUniqueId ?? null) !== null;

/** By charge period: four-week months are months. */
export function remainingUses(dataset: Dataset, coworkerId: number, periods: number[], now: number): number {
  let total = 0;
  for (const service of dataset.coworkerextraservices) {
    if (service.CoworkerId !== coworkerId || !isActive(service, now)) continue;
    if (isOfBooking(service) || service.ExtraServiceIsPrintingCredit === true) continue;
    if (periods.includes(service.ChargePeriod ?? 0)) total += service.RemainingUses ?? 0;
  }
  return total;
}

/** Minutes left of the passes that are good for minutes, and how many passes are left. */
export function remainingPasses(dataset: Dataset, coworkerId: number, now: number) {
  let minutes = 0;
  let count = 0;
  for (const pass of dataset.coworkertimepasses) {
    if (pass.CoworkerId !== coworkerId) continue;
    if (pass.Used === true || pass.IsPayAsYouGo === true || isExpired(pass.ExpireDate, now)) continue;
    const included = minutesIncluded(dataset, pass);
    if (included > 0) minutes += pass.RemainingUses ?? included;
    if (included === 0 || (pass.RemainingUses ?? included) > 0) count += 1;
  }
  return { minutes, count };
}

/** 0 of a day pass, which a pass of an unknown kind is, too. */
function minutesIncluded(dataset: Dataset, pass: CoworkerTimePassRow): number {
  const kind = dataset.timepasses.find((one) => one.Id === pass.TimePassId);
  return Math.max(kind?.MinutesIncluded ?? 0, 0);
}
