import type { Period } from '../../booking/period.ts';
import { dayLength } from '../../booking/period.ts';
import { dayOf, startOfDay, toDate, toDay, type Zone } from '../../booking/zone.ts';
import type { TeamMetric, TeamMetricList } from '../../contract/teams/team-metrics.ts';
import {
  type AskedMonths,
  contractsQuery,
  itemsByMonthQuery,
  lastAccessQuery,
  passesUsedQuery,
  timesByMonthQuery,
} from '../../coworking/metrics.ts';
import type { Row } from '../../store/engine.ts';
import { namingsOf } from './namings.ts';
import { administeredTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { toNumber } from './team-kpi.ts';
import { teamMembers } from './team-members.ts';

interface Month extends Period {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

const monthCount = 12;

/** The calendar months of a zone up to the current one. */
function lastMonths(now: number, zone: Zone): Month[] {
  const current = toDate(dayOf(now, zone)).with({ day: 1 });
  return Array.from({ length: monthCount }, (_, n) => {
    const first = current.subtract({ months: monthCount - 1 - n });
    return {
      year: first.year,
      month: first.month,
      from: startOfDay(toDay(first), zone),
      to: startOfDay(toDay(first.add({ months: 1 })), zone),
    };
  });
}

const byMonth = (rows: readonly Row[]) => {
  const found = new Map(rows.map((row) => [row.k_month, row]));
  return (n: number, column: string) => Number(found.get(n)?.[column] ?? 0);
};

const money = (sum: number) => toNumber(sum, 'millionths');
const minutes = (sum: number) => toNumber(sum, 'milliseconds');

export async function teamMetrics(
  asking: TeamAsking,
  { teamId }: { readonly teamId: number },
): Promise<TeamMetricList> {
  const { engine, caller, now } = asking;
  const team = await administeredTeam(asking, teamId);
  const ids = (await teamMembers(asking, teamId)).map(({ id }) => id);
  const months = lastMonths(now, team.zone);
  const unnamed: AskedMonths = {
    members: { workspace: caller.workspace, ids },
    mine: caller.coworkerIds.filter((id) => ids.includes(id)),
    namings: [],
    currency: team.currency,
    months,
    now,
  };
  const asked = { ...unnamed, namings: await namingsOf(asking, unnamed, team.name) };
  const [times, items, passes, [contracts], [access]] = await Promise.all([
    engine.read(timesByMonthQuery(asked)),
    engine.read(itemsByMonthQuery(asked)),
    engine.read(passesUsedQuery(asked)),
    engine.read(contractsQuery(asked)),
    engine.read(lastAccessQuery(asked)),
  ]);
  const [time, item, pass] = [byMonth(times), byMonth(items), byMonth(passes)];
  const next = contracts?.k_next ?? null;
  const seen = access?.k_rows === 0 ? null : Number(access?.k_last);
  return {
    Metrics: months.map(({ year, month }, n): TeamMetric => {
      const isCurrent = n === monthCount - 1;
      const open = ['products', 'extra_services', 'charges', 'passes'].map((column) =>
        item(n, `k_${column}`),
      );
      return {
        Id: year * 100 + month,
        MonthDate: `${year}-${String(month).padStart(2, '0')}-01`,
        CurrencyCode: team.currency ?? '',
        InvoicedAmount: money(item(n, 'k_my_invoiced')),
        TeamInvoicedAmount: money(item(n, 'k_team_invoiced')),
        Revenue: money(item(n, 'k_team_invoiced') - item(n, 'k_tax')),
        CheckingMinutes: minutes(time(n, 'k_my_checked')),
        TeamCheckingMinutes: minutes(time(n, 'k_team_checked')),
        BookingMinutes: minutes(time(n, 'k_my_booked')),
        TeamBookingMinutes: minutes(time(n, 'k_team_booked')),
        TotalBookings: time(n, 'k_bookings'),
        Bookings: money(item(n, 'k_bookings')),
        TotalTariffs: Number(contracts?.[`k_${n}`] ?? 0),
        TotalOther: money(item(n, 'k_other')),
        TimePasses: pass(n, 'k_used'),
        TotalUnpaid: money(item(n, 'k_unpaid')),
        TotalUnpaidNexKiosk: 0,
        TotalDue: money(item(n, 'k_due')),
        UnPaidAttendees: money(item(n, 'k_unpaid_attendees')),
        NotInvoicedCharges: money(open.reduce((a, b) => a + b, 0)),
        UnInvoicedCharges: money(item(n, 'k_charges')),
        UnInvoicedProducts: money(item(n, 'k_products')),
        UnInvoicedTimePasses: money(item(n, 'k_passes')),
        UnInvoicedExtraServices: money(item(n, 'k_extra_services')),
        NextInvoice: isCurrent && next !== null ? new Date(next as number).toISOString() : null,
        DasySinceLastAccess: isCurrent && seen !== null ? Math.floor((now - seen) / dayLength) : 0,
      };
    }),
  };
}
