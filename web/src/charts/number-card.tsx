import type { ReactNode } from 'react';
import { Definition } from '../parts/definition.tsx';
import target from '../parts/target.module.css';
import styles from './number-card.module.css';
import { Sparkline } from './sparkline.tsx';

interface NumberCardProps {
  /** Which number it is, for those who look for it. */
  readonly id: string;
  readonly label: string;
  /** As short as the card needs it, and as it is. */
  readonly short: string;
  readonly exact: string;
  readonly definition: string | undefined;
  /** Below the number, muted. */
  readonly foot?: ReactNode;
  readonly footExact?: string | undefined;
  readonly trend?: readonly number[] | undefined;
  readonly color: string;
  readonly onOpen: () => void;
}

/** A number, large, and how it went. All of it opens the rows. */
export function NumberCard({ id, label, short, exact, definition, trend, color, ...rest }: NumberCardProps) {
  const { foot, footExact, onOpen } = rest;
  return (
    <article className={`${target.card} ${styles.card}`}>
      <header>
        <h2>
          <button
            type="button"
            className={target.open}
            title={exact}
            aria-label={`${label}: ${exact}. Open the rows.`}
            onClick={onOpen}
          >
            {label}
          </button>
        </h2>
        {definition !== undefined && <Definition of={label} text={definition} />}
      </header>
      <p className={styles.number} data-kpi={id}>
        {short}
      </p>
      {trend !== undefined && (
        <div className={styles.trend}>
          <Sparkline values={trend} color={color} />
        </div>
      )}
      {foot !== undefined && foot !== false && (
        <p className={styles.before} title={footExact}>
          {foot}
        </p>
      )}
    </article>
  );
}
