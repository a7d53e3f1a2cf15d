import type { ChartSeries } from './chart.ts';
import styles from './legend.module.css';
import { Swatch } from './swatch.tsx';

interface LegendProps {
  readonly of: string;
  readonly series: readonly ChartSeries[];
  readonly isHidden: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

export const Legend = ({ of, series, isHidden, onToggle }: LegendProps) => (
  <div className={styles.legend} role="group" aria-label={`Series of ${of}`}>
    {series.map((one) => (
      <button key={one.id} type="button" aria-pressed={!isHidden(one.id)} onClick={() => onToggle(one.id)}>
        <Swatch of={one} />
        {one.label}
      </button>
    ))}
  </div>
);
