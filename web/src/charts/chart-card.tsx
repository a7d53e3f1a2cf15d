import type { UseQueryResult } from '@tanstack/react-query';
import { Table2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useSwitches } from '../address/use-switches.ts';
import { isGoing } from '../frame/going.ts';
import { Answer } from '../parts/answer.tsx';
import { Card } from '../parts/card.tsx';
import { IconToggle } from '../parts/icon-toggle.tsx';
import type { ChartProps } from './chart.ts';
import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';
import { TimeChart } from './time-chart.tsx';

interface ChartCardProps<Data> extends Pick<ChartProps, 'height' | 'format' | 'short'> {
  /** Names its table and its hidden series in the address. */
  readonly id: string;
  readonly title: string;
  readonly definition?: string | undefined;
  readonly kind: 'lines' | 'bars';
  readonly answer: UseQueryResult<Data, Error>;
  readonly toChart: (data: Data) => Pick<ChartProps, 'buckets' | 'series'> & { readonly top?: number };
  readonly onOpen?: (data: Data, bucket: number, series: string) => void;
}

/** A chart on a card, with its table one key away, and a legend that toggles where there are several series. */
export function ChartCard<Data>({
  id,
  title,
  definition,
  kind,
  answer,
  toChart,
  onOpen,
  ...rest
}: ChartCardProps<Data>) {
  const tables = useSwitches('table');
  const hidden = useSwitches(`hidden-${id}`);
  const chart = answer.data === undefined ? null : toChart(answer.data);
  const several = (chart?.series.length ?? 0) > 1;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 't' || isGoing() || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    tables.toggle(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button that is in it.
    <div style={{ display: 'contents' }} onKeyDown={press}>
      <Card
        title={title}
        definition={definition}
        tools={
          <>
            {several && chart !== null && (
              <Legend of={title} series={chart.series} isHidden={hidden.isOn} onToggle={hidden.toggle} />
            )}
            <IconToggle
              icon={Table2}
              label={`${title} as a table`}
              on={tables.isOn(id)}
              onToggle={() => tables.toggle(id)}
            />
          </>
        }
      >
        <Answer to={answer} what={title} height={rest.height}>
          {(data) => {
            const { buckets, series, ...limits } = toChart(data);
            const props = {
              ...rest,
              ...limits,
              label: title,
              buckets,
              series: series.filter((one) => !several || !hidden.isOn(one.id)),
              onOpen: onOpen && ((bucket: number, name: string) => onOpen(data, bucket, name)),
            };
            return tables.isOn(id) ? <ChartTable {...props} /> : <TimeChart {...props} kind={kind} />;
          }}
        </Answer>
      </Card>
    </div>
  );
}
