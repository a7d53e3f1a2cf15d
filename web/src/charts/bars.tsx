import styles from './chart.module.css';
import { type ChartBucket, type ChartSeries, colorOf } from './chart.ts';
import type { Plane } from './plane.ts';

interface BarsProps {
  readonly plane: Plane;
  readonly buckets: readonly ChartBucket[];
  /** Its first one is drawn. */
  readonly series: readonly ChartSeries[];
  readonly near: number | null;
}

const widest = 36;

export function Bars({ plane: { x, y, step }, buckets, series, near }: BarsProps) {
  const [one] = series;
  if (one === undefined) return null;
  const width = Math.max(1.5, Math.min(widest, step * 0.64));
  const bar = (value: number, n: number, wide: number) => ({
    x: x(n) - wide / 2,
    y: y(value),
    width: wide,
    height: Math.max(0, y(0) - y(value)),
    rx: Math.min(2, wide / 2),
  });
  return (
    <g fill={colorOf(one)}>
      {one.before?.slice(0, buckets.length).map((value, n) => (
        <rect key={buckets[n]?.key} className={styles.beforeBar} {...bar(value ?? 0, n, width + 5)} />
      ))}
      {one.values.map((value, n) => (
        <rect
          key={buckets[n]?.key}
          {...bar(value ?? 0, n, width)}
          opacity={near === null || near === n ? 1 : 0.6}
        />
      ))}
    </g>
  );
}
