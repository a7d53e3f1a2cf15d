import type { UseQueryResult } from '@tanstack/react-query';
import type { FormsByStatus } from '../../../../src/contract/routings/forms-by-status.ts';
import type { Funnel } from '../../../../src/contract/routings/funnel.ts';
import { NumberCard } from '../../charts/number-card.tsx';
import { openResponses } from '../../drill/response-drill.ts';
import { Empty, Failed, hasFailed, Waiting } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toCompactText, toNumberText, toPercentText } from '../../words/numbers.ts';
import styles from './routing-page.module.css';

interface Status {
  readonly id: 'total' | 'totalWithBooking' | 'totalWithoutBooking';
  readonly label: string;
  readonly of: string;
  readonly color: string;
  readonly inBucket: (bucket: Funnel[number]) => number;
}

const statuses: readonly Status[] = [
  {
    id: 'total',
    label: 'Responses',
    of: 'total',
    color: '--submitted',
    inBucket: ({ totalSubmissions }) => totalSubmissions,
  },
  {
    id: 'totalWithBooking',
    label: 'With a booking',
    of: 'withBooking',
    color: '--routed',
    inBucket: ({ successfulRoutings }) => successfulRoutings,
  },
  {
    id: 'totalWithoutBooking',
    label: 'Without a booking',
    of: 'withoutBooking',
    color: '--cancelled',
    inBucket: ({ totalSubmissions, successfulRoutings }) => totalSubmissions - successfulRoutings,
  },
];

interface StatusCardsProps {
  readonly counted: UseQueryResult<FormsByStatus, Error>;
  readonly funnel: Funnel | undefined;
  /** How many the dates have. */
  readonly days: number;
}

export function StatusCards({ counted, funnel, days }: StatusCardsProps) {
  const define = useDefinition();
  if (counted.error !== null && hasFailed(counted)) {
    return <Failed error={counted.error} what="The numbers" onRetry={() => void counted.refetch()} />;
  }
  if (counted.data === null) {
    return (
      <div className={grid.whole}>
        <Empty>These definitions count no responses while there is a filter on the booking uid.</Empty>
      </div>
    );
  }
  const { data } = counted;
  return (
    <section className={styles.cards} aria-label="Numbers" aria-busy={counted.isFetching || undefined}>
      {statuses.map(({ id, label, of, color, inBucket }) =>
        data === undefined ? (
          <Waiting key={id} height={116} />
        ) : (
          <NumberCard
            key={id}
            id={id}
            label={label}
            color={color}
            short={toCompactText(data[id])}
            exact={toNumberText(data[id])}
            definition={define(id)}
            trend={funnel?.map(inBucket)}
            foot={id === 'total' ? toDailyText(data.total, days) : toShareText(data[id], data.total)}
            onOpen={() => openResponses({ of })}
          />
        ),
      )}
    </section>
  );
}

const toDailyText = (total: number, days: number) => `${toNumberText(total / days)} a day on average`;

function toShareText(part: number, total: number): string {
  return total === 0 ? 'of no responses' : `${toPercentText((part / total) * 100)} of all responses`;
}
