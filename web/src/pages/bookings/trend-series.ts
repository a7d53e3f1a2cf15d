import type { EventTrends } from '../../../../src/contract/event-trends.ts';
import type { ChartSeries } from '../../charts/chart.ts';
import { type Kpi, kpis } from '../../words/metrics.ts';

type Column = Exclude<keyof EventTrends[number], 'Month' | 'formattedDateFull' | 'isToday' | 'from' | 'to'>;

export const trendSeries: readonly { readonly id: Kpi; readonly column: Column }[] = [
  { id: 'created', column: 'Created' },
  { id: 'completed', column: 'Completed' },
  { id: 'rescheduled', column: 'Rescheduled' },
  { id: 'cancelled', column: 'Cancelled' },
  { id: 'no_show', column: 'No-Show (Host)' },
  { id: 'no_show_guest', column: 'No-Show (Guest)' },
];

export const toTrendSeries = (trends: EventTrends, before: EventTrends | undefined): ChartSeries[] =>
  trendSeries.map(({ id, column }) => ({
    id,
    label: kpis[id].label,
    color: kpis[id].color,
    dash: kpis[id].dash,
    values: trends.map((bucket) => bucket[column]),
    before: before?.map((bucket) => bucket[column]),
  }));
