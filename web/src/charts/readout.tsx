import styles from './chart.module.css';
import { type ChartProps, margin } from './chart.ts';
import type { Plane } from './plane.ts';
import { Swatch } from './swatch.tsx';

interface ReadoutProps extends Pick<ChartProps, 'buckets' | 'series' | 'format' | 'onOpen'> {
  readonly plane: Plane;
  readonly bucket: number;
  readonly near: number;
}

/** All series at one instant, beside the crosshair. */
export function Readout({ plane, buckets, series, format, onOpen, bucket, near }: ReadoutProps) {
  const at = buckets[bucket];
  if (at === undefined) return null;
  const x = plane.x(bucket);
  const side = x > plane.width / 2 ? { right: plane.width - x + 12 } : { left: x + 12 };
  return (
    <div className={styles.readout} style={{ ...side, top: margin.top }}>
      <h3>
        {at.full}
        {at.partial && <span>{at.isToday ? 'so far' : 'in part'}</span>}
      </h3>
      <ul>
        {series.map((one, n) => (
          <li key={one.id} data-near={n === near && series.length > 1}>
            <Swatch of={one} />
            <span>{one.label}</span>
            <span>{toText(one.values[bucket], format)}</span>
            {one.before !== undefined && <small>{toText(one.before[bucket], format)}</small>}
          </li>
        ))}
      </ul>
      {onOpen !== undefined && <p>Click or Enter: the rows</p>}
    </div>
  );
}

export const toText = (value: number | null | undefined, format: (value: number) => string) =>
  value === null || value === undefined ? '–' : format(value);
