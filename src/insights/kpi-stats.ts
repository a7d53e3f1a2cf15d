import { dateLabel } from '../booking/bucket-label.ts';
import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { KpiStats } from '../contract/kpi-stats.ts';
import { basisOf } from '../metrics/booking-filters.ts';
import { definitionsOf, type Ratio } from '../metrics/definitions.ts';
import { inCurrent, inPrevious, type KpiSum, kpiStatsQuery, kpiSums } from '../metrics/kpi-stats.ts';
import type { Row } from '../store/engine.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';

type Sums = Readonly<Record<KpiSum, number>>;

function sumsOf(rows: readonly Row[], period: number): Sums {
  const own = rows.filter((row) => [period, inCurrent + inPrevious].includes(row.k_periods as number));
  const total = (sum: KpiSum) => own.reduce((all, row) => all + Number(row[sum]), 0);
  return Object.fromEntries(kpiSums.map((sum) => [sum, total(sum)])) as Sums;
}

export async function kpiStats(asking: Asking, input: BookingInsightsInput): Promise<KpiStats> {
  const { zone, filters } = readInput(input);
  const definitions = definitionsOf(asking.semantics);
  const previousPeriod = definitions.previousPeriod(basisOf(filters).period, zone);
  const asked = await askedBookings(asking, input, filters);
  const rows = await asking.engine.read(kpiStatsQuery(asked, previousPeriod));
  const current = sumsOf(rows, inCurrent);
  const previous = sumsOf(rows, inPrevious);

  const counted = (of: (sums: Sums) => number, count = of(current)) => ({
    count,
    deltaPrevious: definitions.change(of(previous), of(current)),
  });
  const rating = (sums: Sums) =>
    definitions.averageRating({ numerator: sums.rating_sum, denominator: sums.rated });
  const satisfied = (sums: Sums): Ratio => ({ numerator: sums.satisfied, denominator: sums.rated });

  const stats = {
    created: counted((sums) => sums.created),
    scheduled: counted((sums) => sums.scheduled),
    completed: counted(definitions.completedForChange, current.completed),
    rescheduled: counted((sums) => sums.rescheduled),
    cancelled: counted((sums) => sums.cancelled),
    no_show: counted((sums) => sums.no_show),
    no_show_guest: counted((sums) => sums.no_show_guest),
    rating: counted(rating),
    csat: {
      count: definitions.percentage(satisfied(current)),
      deltaPrevious: definitions.percentageChange(satisfied(previous), satisfied(current)),
    },
  };
  const { created, completed, rescheduled, cancelled, no_show, no_show_guest } = current;
  const empty = definitions.isEmpty({
    created,
    others: [completed, rescheduled, cancelled, no_show, no_show_guest, stats.rating.count],
  });
  if (empty && definitions.zeroesWhenEmpty) {
    for (const measured of Object.values(stats)) Object.assign(measured, { count: 0, deltaPrevious: 0 });
  }
  return {
    empty,
    ...stats,
    previousRange: {
      startDate: dateLabel(previousPeriod.firstDay),
      endDate: dateLabel(previousPeriod.lastDay),
    },
  };
}
