import type { KpiStats } from '../../../../src/contract/kpi-stats.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { Definition } from '../../parts/definition.tsx';
import { Delta } from '../../parts/delta.tsx';
import { type Kpi, kpis } from '../../words/metrics.ts';
import styles from './kpi-card.module.css';

interface KpiCardProps {
  readonly kpi: Kpi;
  readonly measured: KpiStats[Kpi];
  /** Whether there is nothing to measure, now and then: no rating is not a bad one. */
  readonly none: { readonly now: boolean; readonly before: boolean };
  /** The dates that it is compared with; null when it is not. */
  readonly before: string | null;
  readonly definition: string | undefined;
  readonly trend: readonly number[] | undefined;
  readonly onOpen: () => void;
}

/** A number, its change, what it was, and how it went. All of it opens the rows. */
export function KpiCard({ kpi, measured, none, before, definition, trend, onOpen }: KpiCardProps) {
  const { label, color, wish, short, exact } = kpis[kpi];
  const now = none.now ? 'none' : exact(measured.count);
  return (
    <article className={styles.card}>
      <header>
        <h2>
          <button type="button" className={styles.open} title={now} onClick={onOpen}>
            {label}
            <span className="unseen">: {now}. Open the rows.</span>
          </button>
        </h2>
        {definition !== undefined && <Definition of={label} text={definition} />}
      </header>
      <p className={styles.number} data-kpi={kpi}>
        {none.now ? '–' : short(measured.count)}
      </p>
      {trend !== undefined && (
        <div className={styles.trend}>
          <Sparkline values={trend} color={color} />
        </div>
      )}
      {before !== null && measured.previous !== undefined && (
        <p className={styles.before} title={`${exact(measured.previous)} · ${before}`}>
          {!none.now && !none.before && <Delta change={measured.deltaPrevious} wish={wish} />}
          <span>
            {none.before ? '–' : short(measured.previous)} · {before}
          </span>
        </p>
      )}
    </article>
  );
}
