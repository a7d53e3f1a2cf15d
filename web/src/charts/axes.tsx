import styles from './chart.module.css';
import { type ChartProps, margin } from './chart.ts';
import type { Plane } from './plane.ts';

const roomOfLabel = 64;

/** A few lines across, the labels of both axes, weekends in the day view, and where today is. */
export function Axes({
  plane,
  buckets,
  format,
  short = format,
}: Pick<ChartProps, 'buckets' | 'format' | 'short'> & { readonly plane: Plane }) {
  const { x, y, step, ticks, width, height } = plane;
  const bottom = height - margin.bottom;
  const every = Math.max(1, Math.ceil(roomOfLabel / step));
  const today = buckets.findIndex(({ isToday }) => isToday);
  return (
    <g>
      {buckets.map(({ weekend, key }, n) =>
        weekend ? (
          <rect
            key={key}
            className={styles.weekend}
            x={x(n) - step / 2}
            y={margin.top}
            width={step}
            height={bottom - margin.top}
          />
        ) : null,
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={margin.left}
            x2={width - margin.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.label} x={margin.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      {today !== -1 && (
        <line className={styles.today} x1={x(today)} x2={x(today)} y1={margin.top} y2={bottom} />
      )}
      {buckets.map(({ short, key, isToday }, n) =>
        isToday || (n % every === 0 && (today === -1 || Math.abs(n - today) >= every)) ? (
          <text
            key={key}
            className={isToday ? styles.now : styles.label}
            x={x(n)}
            y={height - 6}
            textAnchor={
              n === 0 && step < roomOfLabel ? 'start' : x(n) + roomOfLabel / 2 > width ? 'end' : 'middle'
            }
          >
            {short}
          </text>
        ) : null,
      )}
    </g>
  );
}
