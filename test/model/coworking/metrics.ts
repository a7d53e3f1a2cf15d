import { contractsActiveIn, nextInvoice } from './contracts.ts';
import type { Dataset } from './dataset.ts';
import { invoicedIn, linesIn } from './invoiced.ts';
import { currencyOf, type Month, monthAt, spanOfMonth, zoneOf } from './location.ts';
import { toAmount } from './money.ts';
import type { TeamRow } from './source-rows.ts';
import { type Belongs, belongsToTeam, isDatedIn } from './team-items.ts';
import { membersOf } from './team-people.ts';
import type { TeamCaller } from './team-question.ts';
import { begunWithin, bookedTimes, checkedTimes, wholeMinutes } from './times.ts';
import { uninvoicedIn, unpaidAttendeesIn } from './uninvoiced.ts';

/** The last twelve months of the location, the current one included, oldest first. */
export function teamMetrics(dataset: Dataset, team: TeamRow, caller: TeamCaller, now: number) {
  const current = monthAt(now, zoneOf(dataset, team));
  const months = Array.from({ length: 12 }, (_, i) => current.subtract({ months: 11 - i }));
  return { Metrics: months.map((month) => metric(dataset, team, caller, now, month, month.equals(current))) };
}

function metric(
  dataset: Dataset,
  team: TeamRow,
  caller: TeamCaller,
  now: number,
  month: Month,
  isCurrent: boolean,
) {
  const span = spanOfMonth(month, zoneOf(dataset, team));
  const belongs = belongsToTeam(dataset, team, !isCurrent);
  const isCallers = callers(dataset, team, caller);
  const booked = begunWithin(bookedTimes(dataset), span);
  const checked = begunWithin(checkedTimes(dataset, now), span);
  const teams = invoicedIn(span, dataset, team, belongs, now);
  const uninvoiced = uninvoicedIn(span, dataset, team, belongs);
  const { products, charges, extraServices, passes } = uninvoiced;
  return {
    Id: month.year * 100 + month.month,
    MonthDate: month.toPlainDate({ day: 1 }).toString(),
    CurrencyCode: currencyOf(dataset, team),
    InvoicedAmount: toAmount(invoicedIn(span, dataset, team, isCallers, now).total),
    TeamInvoicedAmount: toAmount(teams.total),
    Revenue: toAmount(teams.total - teams.tax),
    CheckingMinutes: wholeMinutes(checked.filter(isCallers)),
    TeamCheckingMinutes: wholeMinutes(checked.filter(belongs)),
    BookingMinutes: wholeMinutes(booked.filter(isCallers)),
    TeamBookingMinutes: wholeMinutes(booked.filter(belongs)),
    TotalBookings: booked.filter(belongs).length,
    Bookings: toAmount(linesIn(span, dataset, team, belongs, 'booking')),
    TotalTariffs: contractsActiveIn(span, dataset, belongs),
    TotalOther: toAmount(linesIn(span, dataset, team, belongs, 'other')),
    TimePasses: dataset.coworkertimepasses.filter(
      (pass) =>
        pass.Used === true && belongs({ coworkerId: pass.CoworkerId }) && isDatedIn(span, pass.UsedDate),
    ).length,
    TotalUnpaid: toAmount(teams.unpaid),
    TotalUnpaidNexKiosk: 0,
    TotalDue: toAmount(teams.overdue),
    UnPaidAttendees: toAmount(unpaidAttendeesIn(span, dataset, team, belongs)),
    NotInvoicedCharges: toAmount(products + charges + extraServices + passes),
    UnInvoicedCharges: toAmount(charges),
    UnInvoicedProducts: toAmount(products),
    UnInvoicedTimePasses: toAmount(passes),
    UnInvoicedExtraServices: toAmount(extraServices),
    NextInvoice: isCurrent ? nextInvoice(dataset, belongs) : null,
    DasySinceLastAccess: isCurrent ? daysSinceLastAccess(dataset, isCallers, now) : 0,
  };
}

/** Of the caller where he is a member: nobody's where he is none. */
function callers(dataset: Dataset, team: TeamRow, caller: TeamCaller): Belongs {
  const ids = membersOf(dataset, team).map((member) => member.Id);
  return ({ coworkerId }) =>
    typeof coworkerId === 'number' && ids.includes(coworkerId) && caller.coworkerIds.includes(coworkerId);
}

function daysSinceLastAccess(dataset: Dataset, isCallers: Belongs, now: number): number {
  const times = [...bookedTimes(dataset), ...checkedTimes(dataset, now)];
  const begun = times.filter((time) => isCallers(time) && time.from <= now).map((time) => time.from);
  return begun.length === 0 ? 0 : Math.floor((now - Math.max(...begun)) / 86_400_000);
}
