import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { toBuckets } from '../../charts/to-buckets.ts';
import { openDrill } from '../../drill/drill.ts';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import type { View } from '../../view/use-view.ts';
import { toMinutesText, toNumberText, toPercentText } from '../../words/numbers.ts';

interface OverTimeChartsProps {
  readonly view: View;
  readonly input: BookingInsightsInput;
}

const height = 200;

/** Opens the rows of a bucket. */
const opener =
  (of: string) =>
  (
    data: readonly { readonly from?: string | undefined; readonly to?: string | undefined }[],
    bucket: number,
  ) =>
    openDrill({ of, from: data[bucket]?.from ?? null, to: data[bucket]?.to ?? null });

export function OverTimeCharts({ view, input }: OverTimeChartsProps) {
  const define = useDefinition();
  const asked = { ...input, bounds: true };
  const noShows = useBookingQuestion('no-show-hosts-over-time', asked);
  const csat = useBookingQuestion('csat-over-time', asked);
  const durations = useBookingQuestion('average-duration', asked);
  return (
    <>
      <div className={grid.half}>
        <ChartCard
          id="no-shows"
          title="Host no-shows over time"
          definition={define('no-show-hosts-over-time')}
          kind="bars"
          height={height}
          format={toNumberText}
          answer={noShows}
          toChart={(data) => ({
            buckets: toBuckets(data, view.zone),
            series: [
              {
                id: 'no_show',
                label: 'Host no-shows',
                color: '--no-show-host',
                values: data.map(({ Count }) => Count),
              },
            ],
          })}
          onOpen={opener('no_show')}
        />
      </div>
      <div className={grid.half}>
        <ChartCard
          id="csat"
          title="CSAT over time"
          definition={define('csat-over-time')}
          kind="lines"
          height={height}
          format={toPercentText}
          answer={csat}
          toChart={(data) => ({
            buckets: toBuckets(data, view.zone),
            series: [
              {
                id: 'rating',
                label: 'CSAT',
                color: '--single', // Without a rating nobody was satisfied or not.
                values: data.map(({ CSAT, Of }) => (Of === 0 ? null : CSAT)),
              },
            ],
            top: 100,
          })}
          onOpen={opener('rating')}
        />
      </div>
      <div className={grid.half}>
        <ChartCard
          id="durations"
          title="Average duration"
          definition={define('average-duration')}
          kind="lines"
          height={height}
          format={toMinutesText}
          answer={durations}
          toChart={(data) => ({
            buckets: toBuckets(data, view.zone),
            series: [
              {
                id: 'duration',
                label: 'Average',
                color: '--single',
                values: data.map(({ Average, Of }) => (Of === 0 ? null : Average)),
              },
            ],
          })}
          onOpen={opener('duration')}
        />
      </div>
    </>
  );
}
