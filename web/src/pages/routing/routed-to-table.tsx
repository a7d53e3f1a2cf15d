import type { Performance, RoutedTo } from '../../../../src/contract/routings/routed-to-per-period.ts';
import type { ChartBucket } from '../../charts/chart.ts';
import { toBuckets } from '../../charts/to-buckets.ts';
import { openResponses } from '../../drill/response-drill.ts';
import { moveInTable } from '../../parts/arrow-keys.ts';
import { Definition } from '../../parts/definition.tsx';
import { useNow } from '../../parts/use-now.ts';
import { useDefinition } from '../../session/use-definition.ts';
import { toNumberText } from '../../words/numbers.ts';
import { performances } from './performances.ts';
import { toRoutedGrid } from './routed-to-grid.ts';
import styles from './routed-to-table.module.css';

interface RoutedToTableProps {
  readonly data: RoutedTo;
  readonly unit: 'day' | 'week' | 'month';
  readonly zone: string;
  /** The people who are shown. */
  readonly offset: number;
  readonly size: number;
}

const darkest = 5;

/** How strong a cell is, from 0 for none to 5 for the most. */
const toHeat = (value: number, most: number) => (value === 0 ? 0 : Math.ceil((value / most) * darkest));

export function RoutedToTable({ data, unit, zone, offset, size }: RoutedToTableProps) {
  const define = useDefinition();
  const { periods, rows, most } = toRoutedGrid(data, useNow());
  const buckets = toBuckets(periods, zone, unit);
  const { from = null, to = null } = data.users;
  const meanings = (Object.keys(performances) as Performance[])
    .filter((one) => one !== 'no_data')
    .map((one) => `“${performances[one]}”: ${define(one)}`);
  return (
    <section className={styles.scroll} aria-label="Hosts by period">
      <table className={styles.table} onKeyDown={moveInTable}>
        <caption className="unseen">Bookings by host and {unit}. Arrows move from number to number.</caption>
        <thead>
          <tr>
            <th scope="col">Host</th>
            <th scope="col" className={styles.numeric}>
              Total
            </th>
            <th scope="col">
              <span className={styles.head}>
                <span className={styles.word}>Performance</span>
                <Definition of="Performance" text={meanings.join(' ')} />
              </span>
            </th>
            {buckets.map((bucket) => (
              <PeriodHead key={bucket.key} of={bucket} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(offset, offset + size).map(({ user, totals }) => {
            const name = user.name ?? user.email ?? `Person ${user.id}`;
            const host = String(user.id);
            return (
              <tr key={user.id}>
                <th scope="row" title={user.email ?? undefined}>
                  <button type="button" onClick={() => openResponses({ of: 'host', host, from, to })}>
                    {name}
                  </button>
                </th>
                <td className={styles.numeric}>
                  <button
                    type="button"
                    tabIndex={-1}
                    aria-label={`${name}: ${toNumberText(user.totalBookings)} in total`}
                    onClick={() => openResponses({ of: 'host', host, from, to })}
                  >
                    {toNumberText(user.totalBookings)}
                  </button>
                </td>
                <td className={styles.performance} data-is={user.performance}>
                  <span className={styles.word}>{performances[user.performance]}</span>
                </td>
                {totals.map((total, n) => (
                  <td key={periods[n]?.from} className={styles.cell} data-heat={toHeat(total, most)}>
                    <button
                      type="button"
                      tabIndex={-1}
                      aria-label={`${name}, ${buckets[n]?.full}: ${toNumberText(total)}`}
                      onClick={() => openResponses({ of: 'host', host, ...boundsOf(periods[n]) })}
                    >
                      {toNumberText(total)}
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const boundsOf = (period: { readonly from: string; readonly to: string } | undefined) => ({
  from: period?.from ?? null,
  to: period?.to ?? null,
});

const PeriodHead = ({ of: { short, full, partial, isToday, weekend } }: { readonly of: ChartBucket }) => (
  <th
    scope="col"
    className={styles.period}
    data-weekend={weekend || undefined}
    data-now={isToday || undefined}
    title={partial ? `${full}, ${isToday ? 'so far' : 'in part'}` : full}
  >
    {short}
    {partial && <span className="unseen">, {isToday ? 'so far' : 'in part'}</span>}
    {partial && !isToday && <span aria-hidden="true">*</span>}
  </th>
);
