import type { UseQueryResult } from '@tanstack/react-query';
import type { EventTrends } from '../../../../src/contract/event-trends.ts';
import type { KpiStats } from '../../../../src/contract/kpi-stats.ts';
import { openDrill } from '../../drill/drill.ts';
import { Failed, hasFailed, Waiting } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import type { View } from '../../view/use-view.ts';
import { toInstantRangeText } from '../../words/dates.ts';
import { type Kpi, kpis } from '../../words/metrics.ts';
import styles from './bookings-page.module.css';
import { KpiCard } from './kpi-card.tsx';
import { trendSeries } from './trend-series.ts';

interface KpiCardsProps {
  readonly view: View;
  readonly stats: UseQueryResult<KpiStats, Error>;
  readonly trends: EventTrends | undefined;
}

const ofRatings: readonly Kpi[] = ['rating', 'csat'];

export function KpiCards({ view, stats, trends }: KpiCardsProps) {
  const define = useDefinition();
  if (stats.error !== null && hasFailed(stats)) {
    return <Failed error={stats.error} what="The numbers" onRetry={() => void stats.refetch()} />;
  }
  const { from = '', to = '' } = stats.data?.previousRange ?? {};
  const before = view.comparison === 'none' || from === '' ? null : toInstantRangeText(from, to, view.zone);
  return (
    <section className={styles.kpis} aria-label="Numbers" aria-busy={stats.isPlaceholderData || undefined}>
      {(Object.keys(kpis) as Kpi[]).map((kpi) => {
        const measured = stats.data?.[kpi];
        const column = trendSeries.find(({ id }) => id === kpi)?.column;
        return measured === undefined ? (
          <Waiting key={kpi} height={120} />
        ) : (
          <KpiCard
            key={kpi}
            kpi={kpi}
            measured={measured}
            none={{
              now: ofRatings.includes(kpi) && stats.data?.rating.count === 0,
              before: ofRatings.includes(kpi) && stats.data?.rating.previous === 0,
            }}
            before={before}
            definition={define(kpi)}
            trend={column && trends?.map((bucket) => bucket[column])}
            onOpen={() => openDrill({ of: kpi })}
          />
        );
      })}
    </section>
  );
}
