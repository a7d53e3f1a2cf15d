import type { Asked, Basis } from './asked.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { countKpis, type KpiCounts } from './kpi-counts.ts';
import { matchingRows } from './matching-rows.ts';
import { previousPeriod, previousRangeLabels } from './previous-period.ts';
import type { Semantics } from './question.ts';
import { roundRatio } from './rounding.ts';

type Kpi = { count: number; deltaPrevious: number };

const plainCounts = [
  'created',
  'scheduled',
  'completed',
  'rescheduled',
  'cancelled',
  'no_show',
  'no_show_guest',
] as const;

export function kpiStats(
  visible: JoinedBooking[],
  asked: Asked,
  basis: Basis,
  semantics: Semantics,
  now: number,
) {
  const previous = previousPeriod(basis.range, asked.zone, semantics);
  const current = countKpis(matchingRows(visible, asked, semantics, null), semantics, now);
  const before = countKpis(matchingRows(visible, asked, semantics, previous), semantics, now);
  const empty = current.created === 0;

  const kpis: { [name: string]: Kpi } = {};
  for (const name of plainCounts) {
    kpis[name] = { count: current[name], deltaPrevious: countDelta(current[name], before[name], semantics) };
  }
  if (semantics === 'calcom') {
    kpis.completed = {
      count: current.completed,
      deltaPrevious: countDelta(notLost(current), notLost(before), semantics),
    };
  }
  kpis.rating = ratingKpi(current, before, semantics);
  kpis.csat = csatKpi(current, before, semantics);

  if (empty && semantics === 'calcom') {
    for (const name of Object.keys(kpis)) kpis[name] = { count: 0, deltaPrevious: 0 };
  }
  return { empty, ...kpis, previousRange: previousRangeLabels(basis.range, asked.zone, semantics) };
}

function notLost(counts: KpiCounts): number {
  return counts.created - counts.cancelled - counts.rescheduled;
}

function countDelta(current: number, before: number, semantics: Semantics): number {
  return semantics === 'documented' ? ratioDelta(current, 1, before, 1) : plainDelta(current, before);
}

function plainDelta(current: number, before: number): number {
  if (before === 0) return current > 0 ? 100 : 0;
  return ((current - before) / before) * 100;
}

/** The delta from b/B to a/A, exact until the one rounding. */
function ratioDelta(a: number, A: number, b: number, B: number): number {
  if (b === 0) return a > 0 ? 100 : 0;
  return roundRatio((a * B - b * A) * 100, b * A, 2);
}

function ratingKpi(current: KpiCounts, before: KpiCounts, semantics: Semantics): Kpi {
  if (semantics === 'calcom') {
    const count = toFixedRating(current);
    return { count, deltaPrevious: plainDelta(count, toFixedRating(before)) };
  }
  const count = roundedRating(current);
  const tenths = Math.round(count * 10);
  const tenthsBefore = Math.round(roundedRating(before) * 10);
  return { count, deltaPrevious: ratioDelta(tenths, 1, tenthsBefore, 1) };
}

function roundedRating(counts: KpiCounts): number {
  return counts.rated === 0 ? 0 : roundRatio(counts.ratingSum, counts.rated, 1);
}

function toFixedRating(counts: KpiCounts): number {
  return counts.rated === 0 ? 0 : Number.parseFloat((counts.ratingSum / counts.rated).toFixed(1));
}

function csatKpi(current: KpiCounts, before: KpiCounts, semantics: Semantics): Kpi {
  if (semantics === 'calcom') {
    const count = plainCsat(current);
    return { count, deltaPrevious: plainDelta(count, plainCsat(before)) };
  }
  const count = current.rated === 0 ? 0 : roundRatio(current.satisfied * 100, current.rated, 2);
  // Without ratings the value is 0, which 0/1 says as well as 0/0.
  const deltaPrevious = ratioDelta(
    current.satisfied,
    Math.max(current.rated, 1),
    before.satisfied,
    Math.max(before.rated, 1),
  );
  return { count, deltaPrevious };
}

function plainCsat(counts: KpiCounts): number {
  return counts.rated === 0 ? 0 : (counts.satisfied / counts.rated) * 100;
}
