import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import type { ByHour } from '../../../../src/contract/by-hour.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import type { ChartBucket } from '../../charts/chart.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { openDrill } from '../../drill/drill.ts';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toHourText } from '../../words/dates.ts';
import { toNumberText } from '../../words/numbers.ts';

const toHours = (data: ByHour): ChartBucket[] =>
  data.map(({ hour }) => ({
    key: String(hour),
    short: toHourText(hour),
    full: `${toHourText(hour)} to ${toHourText(hour + 1)}`,
    partial: false,
    isToday: false,
    weekend: false,
  }));

export function HourChart({ input }: { readonly input: BookingInsightsInput }) {
  const define = useDefinition();
  return (
    <div className={grid.half}>
      <ChartCard
        id="hours"
        title="Bookings by hour"
        definition={define('by-hour')}
        kind="bars"
        height={200}
        format={toNumberText}
        answer={useBookingQuestion('by-hour', input)}
        toChart={(data) => ({
          buckets: toHours(data),
          series: [
            { id: 'accepted', label: 'Accepted', color: '--single', values: data.map(({ count }) => count) },
          ],
        })}
        onOpen={(data, bucket) => openDrill({ of: `hour-${data[bucket]?.hour}` })}
      />
    </div>
  );
}
