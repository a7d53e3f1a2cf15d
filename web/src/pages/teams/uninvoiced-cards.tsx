import type { TeamMetric } from '../../../../src/contract/teams/team-metrics.ts';
import type { Money, TeamView } from '../../../../src/contract/teams/team-view.ts';
import { Definition } from '../../parts/definition.tsx';
import target from '../../parts/target.module.css';
import { useDefinition } from '../../session/use-definition.ts';
import { toMonthText } from '../../words/dates.ts';
import { toMoneyText, toNumberText } from '../../words/numbers.ts';
import { kpiColumns } from './kpi-columns.ts';
import { toMoneySums } from './money-sums.ts';
import { openRecords } from './records.ts';
import styles from './uninvoiced-cards.module.css';

const kinds = kpiColumns.filter(({ group }) => group === 'Not invoiced');

interface UninvoicedCardsProps {
  readonly view: TeamView;
  /** The month that is not over; undefined until it is known. */
  readonly month: TeamMetric | undefined;
}

/** The money that is not invoiced yet: in all, and by kind. */
export function UninvoicedCards({ view, month }: UninvoicedCardsProps) {
  const define = useDefinition();
  const { currency } = view.team;
  const moneyOf = (wanted: typeof kinds) =>
    toMoneySums(
      view.members.flatMap(({ uninvoiced }) => wanted.flatMap(({ field }) => uninvoiced[field] ?? [])),
    );
  return (
    <section className={styles.cards} aria-label="Not invoiced yet">
      <article className={`${target.card} ${styles.card}`}>
        <header>
          <h2>Not invoiced yet</h2>
          <Meaning of="Not invoiced yet" text={define('UninvoicedMoney')} />
        </header>
        <Amounts sums={moneyOf(kinds)} currency={currency} />
        <p className={styles.about}>
          {month === undefined
            ? '\u00a0'
            : `${toMoneyText(month.NotInvoicedCharges, month.CurrencyCode || null)} of it dated ${toMonthText(month.MonthDate)}`}
        </p>
      </article>
      {kinds.map((kind) => {
        const { field, label, title } = kind;
        const count = view.totals[field];
        return (
          <article key={field} className={`${target.card} ${styles.card}`}>
            <header>
              <h2>
                {count === 0 ? (
                  label
                ) : (
                  <button type="button" className={target.open} onClick={() => openRecords(field)}>
                    {label}
                    <span className="unseen">: {toNumberText(count)}. Open the records.</span>
                  </button>
                )}
              </h2>
              <Meaning of={title} text={define(field)} />
            </header>
            <Amounts sums={moneyOf([kind])} currency={currency} />
            <p className={styles.about}>{count === 1 ? '1 record' : `${toNumberText(count)} records`}</p>
          </article>
        );
      })}
    </section>
  );
}

const Meaning = ({ of, text }: { readonly of: string; readonly text: string | undefined }) =>
  text === undefined ? null : <Definition of={of} text={text} />;

/** A line for each currency: they cannot be added up. */
const Amounts = ({
  sums,
  currency,
}: {
  readonly sums: readonly Money[];
  readonly currency: string | null;
}) => (
  <ul className={styles.amounts} data-several={sums.length > 1 || undefined}>
    {(sums.length === 0 ? [{ currency, amount: 0 }] : sums).map((sum) => (
      <li key={sum.currency}>{toMoneyText(sum.amount, sum.currency)}</li>
    ))}
  </ul>
);
