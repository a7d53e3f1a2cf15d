import type { UseQueryResult } from '@tanstack/react-query';
import type { Funnel } from '../../../../src/contract/routings/funnel.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { toBuckets } from '../../charts/to-buckets.ts';
import { openResponses } from '../../drill/response-drill.ts';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toNumberText } from '../../words/numbers.ts';

interface FunnelChartProps {
  readonly zone: string;
  readonly funnel: UseQueryResult<Funnel, Error>;
}

/** Each is named after the responses that it opens. */
const steps = [
  { id: 'total', label: 'Submitted', color: '--submitted', column: 'totalSubmissions', dash: '2 3' },
  { id: 'withBooking', label: 'Routed', color: '--routed', column: 'successfulRoutings', dash: '7 3' },
  { id: 'standing', label: 'Accepted', color: '--single', column: 'acceptedBookings' },
] as const;

export function FunnelChart({ zone, funnel }: FunnelChartProps) {
  const define = useDefinition();
  return (
    <div className={grid.whole}>
      <ChartCard
        id="funnel"
        title="Routing funnel"
        definition={steps.map(({ label, column }) => `${label}: ${define(column)}`).join(' ')}
        kind="lines"
        height={260}
        format={toNumberText}
        answer={funnel}
        toChart={(data) => ({
          buckets: toBuckets(data, zone),
          series: steps.map(({ column, ...step }) => ({
            ...step,
            values: data.map((bucket) => bucket[column]),
          })),
        })}
        onOpen={(data, bucket, series) =>
          openResponses({ of: series, from: data[bucket]?.from ?? null, to: data[bucket]?.to ?? null })
        }
      />
    </div>
  );
}
