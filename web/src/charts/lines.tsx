import { line } from 'd3-shape';
import styles from './chart.module.css';
import { type ChartBucket, type ChartSeries, colorOf } from './chart.ts';
import type { Plane } from './plane.ts';

interface LinesProps {
  readonly plane: Plane;
  readonly buckets: readonly ChartBucket[];
  readonly series: readonly ChartSeries[];
}

/** A series as a line, with a ring where a bucket is not whole. Of many series only the first has its past as a ghost. */
export function Lines({ plane: { x, y }, buckets, series }: LinesProps) {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, n) => x(n))
    .y((value) => y(value ?? 0));
  const ghosts = series.length > 2 ? 1 : series.length;
  return (
    <g>
      {series.map(({ id, before, ...one }, n) =>
        before === undefined || n >= ghosts ? null : (
          <path
            key={id}
            className={styles.before}
            d={path(before.slice(0, buckets.length)) ?? ''}
            stroke={colorOf(one)}
            strokeDasharray={one.dash}
          />
        ),
      )}
      {series.map((one) => (
        <g key={one.id} stroke={colorOf(one)}>
          <path className={styles.line} d={path(one.values) ?? ''} strokeDasharray={one.dash} />
          {one.values.map((value, n) => {
            const bucket = buckets[n];
            const alone = one.values[n - 1] == null && one.values[n + 1] == null;
            if (bucket === undefined || value === null || (!bucket.partial && !alone)) return null;
            return <circle key={bucket.key} className={styles.partial} cx={x(n)} cy={y(value)} r={3} />;
          })}
        </g>
      ))}
    </g>
  );
}
