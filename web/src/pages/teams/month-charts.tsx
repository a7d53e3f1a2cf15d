import type { UseQueryResult } from '@tanstack/react-query';
import type { TeamMetric } from '../../../../src/contract/teams/team-metrics.ts';
import type { ChartBucket, ChartSeries } from '../../charts/chart.ts';
import { ChartCard } from '../../charts/chart-card.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toMonthText, toShortMonthText } from '../../words/dates.ts';
import { toCompactText, toMinutesText, toMoneyText } from '../../words/numbers.ts';

type Measure = Exclude<keyof TeamMetric, 'MonthDate' | 'CurrencyCode' | 'NextInvoice'>;

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly unit: 'hours' | 'money';
  readonly series: readonly (Pick<ChartSeries, 'label' | 'color' | 'dash'> & { readonly of: Measure })[];
}

const charts: readonly Chart[] = [
  {
    id: 'hours',
    title: 'Hours by month',
    unit: 'hours',
    series: [
      { of: 'TeamCheckingMinutes', label: 'Checked in', color: '--second', dash: '4 3' },
      { of: 'TeamBookingMinutes', label: 'Booked', color: '--single' },
    ],
  },
  {
    id: 'money',
    title: 'Money by month',
    unit: 'money',
    series: [
      { of: 'TeamInvoicedAmount', label: 'Invoiced', color: '--single' },
      { of: 'NotInvoicedCharges', label: 'Not invoiced', color: '--second', dash: '4 3' },
      { of: 'TotalUnpaid', label: 'Unpaid', color: '--no-show-host', dash: '8 3 2 3' },
      { of: 'TotalDue', label: 'Overdue', color: '--third', dash: '2 3' },
    ],
  },
];

const anHour = 60;
const toHoursText = (hours: number) => `${toCompactText(hours)} h`;

const toMonths = (metrics: readonly TeamMetric[]): ChartBucket[] =>
  metrics.map(({ Id, MonthDate }, n) => ({
    key: String(Id),
    short: toShortMonthText(MonthDate),
    full: toMonthText(MonthDate),
    partial: n === metrics.length - 1,
    isToday: n === metrics.length - 1,
    weekend: false,
  }));

/** How the last twelve months went, by the clocks of the location. */
export function MonthCharts({ metrics }: { readonly metrics: UseQueryResult<readonly TeamMetric[], Error> }) {
  const define = useDefinition();
  const currency = metrics.data?.[0]?.CurrencyCode || null;
  return charts.map(({ id, title, unit, series }) => (
    <div key={id} className={grid.half}>
      <ChartCard
        id={id}
        title={unit === 'money' && currency !== null ? `${title}, ${currency}` : title}
        definition={series
          .flatMap(({ of, label }) => {
            const meaning = define(of);
            return meaning === undefined ? [] : `${label}: ${meaning}`;
          })
          .join(' ')}
        kind="lines"
        height={220}
        format={(value) => (unit === 'hours' ? toMinutesText(value * anHour) : toMoneyText(value, currency))}
        short={unit === 'hours' ? toHoursText : toCompactText}
        answer={metrics}
        toChart={(data) => ({
          buckets: toMonths(data),
          series: series.map(({ of, ...look }) => ({
            ...look,
            id: of,
            values: data.map((month) => (unit === 'hours' ? month[of] / anHour : month[of])),
          })),
        })}
      />
    </div>
  ));
}
