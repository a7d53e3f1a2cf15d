import { remainingCredit, remainingPasses, remainingUses } from './balances.ts';
import type { Dataset } from './dataset.ts';
import { monthAt, spanOfMonth, zoneOf } from './location.ts';
import { toAmount } from './money.ts';
import type { CoworkerRow, TeamRow } from './source-rows.ts';
import { membersOf } from './team-people.ts';
import { begunWithin, bookedTimes, checkedTimes, wholeMinutes } from './times.ts';

export function teamKpi(dataset: Dataset, team: TeamRow, now: number) {
  return { Kpi: membersOf(dataset, team).map((member) => memberKpi(dataset, team, member, now)) };
}

export type MemberKpi = ReturnType<typeof memberKpi>;

/** The fields in their documented order, with their documented spelling. */
function memberKpi(dataset: Dataset, team: TeamRow, member: CoworkerRow, now: number) {
  const id = member.Id;
  const zone = zoneOf(dataset, team);
  const month = spanOfMonth(monthAt(now, zone), zone);
  const booked = bookedTimes(dataset).filter((time) => time.coworkerId === id);
  const checked = checkedTimes(dataset, now).filter((time) => time.coworkerId === id);
  const passes = remainingPasses(dataset, id, now);
  return {
    CoworkerId: id,
    CoworkerFullName: member.FullName ?? '',
    CoworkerEmail: (member.Email ?? '').trim().toLowerCase(),
    UninvoicedProducts: uninvoiced(dataset.coworkerproducts, id),
    UninvoicedExtraServices: uninvoiced(dataset.coworkerextraservices, id),
    UnivoicedEventAttendees: uninvoiced(
      dataset.eventattendees.filter(({ Cancelled }) => Cancelled !== true),
      id,
    ),
    UnivoicedTimepasses: uninvoiced(dataset.coworkertimepasses, id),
    RemainingBookingCredit: toAmount(remainingCredit(dataset, team, id, now)),
    RemainingTimeCreditMinutes: remainingUses(dataset, id, [1], now),
    RemainingTimeCreditDays: remainingUses(dataset, id, [2], now),
    RemainingTimeCreditWeeks: remainingUses(dataset, id, [3], now),
    RemainingTimeCreditMonths: remainingUses(dataset, id, [4, 6], now),
    RemainingTimeCreditUses: remainingUses(dataset, id, [5], now),
    RemainingTimePassesMinutes: passes.minutes,
    RemainingTimePassesCount: passes.count,
    BookedTimeTotal: wholeMinutes(booked),
    BookedTimeThisMonth: wholeMinutes(begunWithin(booked, month)),
    CheckedTimeTotal: wholeMinutes(checked),
    CheckedTimeThisMonth: wholeMinutes(begunWithin(checked, month)),
  };
}

type Item = { CoworkerId?: number | null; Invoiced?: boolean | null };

/** What does not say whether it is invoiced is not. */
function uninvoiced(items: Item[], coworkerId: number): number {
  return items.filter((item) => item.CoworkerId === coworkerId && item.Invoiced !== true).length;
}
