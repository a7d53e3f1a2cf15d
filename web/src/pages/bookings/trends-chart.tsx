import type { UseQueryResult } from '@tanstack/react-query';
import type { EventTrends } from '../../../../src/contract/event-trends.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { toBuckets } from '../../charts/to-buckets.ts';
import { openDrill } from '../../drill/drill.ts';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import type { View } from '../../view/use-view.ts';
import { toNumberText } from '../../words/numbers.ts';
import { toTrendSeries } from './trend-series.ts';

interface TrendsChartProps {
  readonly view: View;
  readonly trends: UseQueryResult<EventTrends, Error>;
  readonly before: EventTrends | undefined;
}

export function TrendsChart({ view, trends, before }: TrendsChartProps) {
  const define = useDefinition();
  return (
    <div className={grid.whole}>
      <ChartCard
        id="trends"
        title="Event trends"
        definition={define('event-trends')}
        kind="lines"
        height={280}
        format={toNumberText}
        answer={trends}
        toChart={(data) => ({ buckets: toBuckets(data, view.zone), series: toTrendSeries(data, before) })}
        onOpen={(data, bucket, series) =>
          openDrill({ of: series, from: data[bucket]?.from ?? null, to: data[bucket]?.to ?? null })
        }
      />
    </div>
  );
}
