import { dateLabel } from '../booking/bucket-label.ts';
import { toBounds } from '../booking/period.ts';
import type { KpiStats, KpiStatsInput } from '../contract/kpi-stats.ts';
import { basisOf } from '../metrics/booking-filters.ts';
import { comparedPeriod } from '../metrics/compared-period.ts';
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

export async function kpiStats(asking: Asking, input: KpiStatsInput): Promise<KpiStats> {
  const { zone, filters } = readInput(input);
  const definitions = definitionsOf(asking.semantics);
  const { compareWith } = input;
  const { period } = basisOf(filters);
  const previousPeriod = comparedPeriod(compareWith ?? 'previous', period, zone, definitions);
  const asked = await askedBookings(asking, input, filters);
  const rows = await asking.engine.read(kpiStatsQuery(asked, previousPeriod));
  const current = sumsOf(rows, inCurrent);
  const previous = sumsOf(rows, inPrevious);

  const measured = (of: (sums: Sums) => number, deltaPrevious: number) => ({
    count: of(current),
    deltaPrevious,
    ...(compareWith && { previous: of(previous) }),
  });
  const counted = (of: (sums: Sums) => number, changing = of) =>
    measured(of, definitions.change(changing(previous), changing(current)));
  const rating = (sums: Sums) =>
    definitions.averageRating({ numerator: sums.rating_sum, denominator: sums.rated });
  const satisfied = (sums: Sums): Ratio => ({ numerator: sums.satisfied, denominator: sums.rated });

  const stats = {
    created: counted((sums) => sums.created),
    scheduled: counted((sums) => sums.scheduled),
    completed: counted((sums) => sums.completed, definitions.completedForChange),
    rescheduled: counted((sums) => sums.rescheduled),
    cancelled: counted((sums) => sums.cancelled),
    no_show: counted((sums) => sums.no_show),
    no_show_guest: counted((sums) => sums.no_show_guest),
    rating: counted(rating),
    csat: measured(
      (sums) => definitions.percentage(satisfied(sums)),
      definitions.percentageChange(satisfied(previous), satisfied(current)),
    ),
  };
  const { created, completed, rescheduled, cancelled, no_show, no_show_guest } = current;
  const empty = definitions.isEmpty({
    created,
    others: [completed, rescheduled, cancelled, no_show, no_show_guest, stats.rating.count],
  });
  if (empty && definitions.zeroesWhenEmpty) {
    for (const stat of Object.values(stats)) Object.assign(stat, { count: 0, deltaPrevious: 0 });
  }
  return {
    empty,
    ...stats,
    previousRange: {
      startDate: dateLabel(previousPeriod.firstDay),
      endDate: dateLabel(previousPeriod.lastDay),
      ...(compareWith && toBounds(previousPeriod)),
    },
  };
}
