import type { KpiStats } from '../../../../src/contract/kpi-stats.ts';
import { NumberCard } from '../../charts/number-card.tsx';
import { Delta } from '../../parts/delta.tsx';
import { type Kpi, kpis } from '../../words/metrics.ts';

interface KpiCardProps {
  readonly kpi: Kpi;
  readonly measured: KpiStats[Kpi];
  /** Whether there is nothing to measure, now and then: no rating is not a bad one. */
  readonly none: { readonly now: boolean; readonly before: boolean };
  /** The dates that it is compared with; null when it is not. */
  readonly before: string | null;
  readonly definition: string | undefined;
  readonly trend: readonly number[] | undefined;
  readonly onOpen: () => void;
}

/** A number, its change, what it was, and how it went. */
export function KpiCard({ kpi, measured, none, before, ...rest }: KpiCardProps) {
  const { label, color, wish, short, exact } = kpis[kpi];
  const { count, previous, deltaPrevious } = measured;
  const compared = before !== null && previous !== undefined;
  return (
    <NumberCard
      {...rest}
      id={kpi}
      label={label}
      color={color}
      short={none.now ? '–' : short(count)}
      exact={none.now ? 'none' : exact(count)}
      foot={
        compared && (
          <>
            {!none.now && !none.before && <Delta change={deltaPrevious} wish={wish} />}
            <span>
              {none.before ? '–' : short(previous)} · {before}
            </span>
          </>
        )
      }
      footExact={compared ? `${exact(previous)} · ${before}` : undefined}
    />
  );
}
