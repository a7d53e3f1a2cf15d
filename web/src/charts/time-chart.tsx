import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { Axes } from './axes.tsx';
import { Bars } from './bars.tsx';
import styles from './chart.module.css';
import { type ChartProps, margin } from './chart.ts';
import { Lines } from './lines.tsx';
import { type Plane, toPlane } from './plane.ts';
import { Readout, toText } from './readout.tsx';
import { useWidth } from './use-width.ts';

interface TimeChartProps extends ChartProps {
  readonly kind: 'lines' | 'bars';
}

interface Pointed {
  readonly bucket: number;
  readonly series: number;
}

/** Lines or bars over buckets, with a crosshair for the mouse and for the arrows. */
export function TimeChart(props: TimeChartProps) {
  const { label, kind, buckets, series, height, format, short, onOpen } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const shown = useRef<number | null>(null);
  const hint = useId();
  const plane = toPlane(props, width);
  const none = series.every(({ values }) => values.every((value) => !value));
  const at = pointed !== null && pointed.bucket < buckets.length ? pointed : null;

  const point = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const bucket = plane.bucketAt(clientX - left);
    setPointed({ bucket, series: nearest(plane, series, bucket, clientY - top) });
  };
  const open = (from: Pointed | null) => {
    const one = series[from?.series ?? 0];
    if (from !== null && one !== undefined) onOpen?.(from.bucket, one.id);
  };
  const press = (event: KeyboardEvent) => {
    const { bucket, series: n } = at ?? { bucket: buckets.length, series: 0 };
    const moves: Readonly<Record<string, Pointed | null>> = {
      ArrowLeft: { bucket: Math.max(0, bucket - 1), series: n },
      ArrowRight: { bucket: at === null ? 0 : Math.min(buckets.length - 1, bucket + 1), series: n },
      ArrowUp: { bucket: Math.min(bucket, buckets.length - 1), series: Math.max(0, n - 1) },
      ArrowDown: { bucket: Math.min(bucket, buckets.length - 1), series: Math.min(series.length - 1, n + 1) },
      Home: { bucket: 0, series: n },
      End: { bucket: buckets.length - 1, series: n },
      Escape: null,
    };
    const move = moves[event.key];
    if (event.key === 'Enter') open(at);
    else if (move !== undefined) setPointed(move);
    else return;
    event.preventDefault();
  };

  const said = at === null ? null : series[at.series];
  return (
    <div
      ref={ref}
      className={onOpen === undefined ? styles.chart : `${styles.chart} ${styles.openable}`}
      style={{ height }}
      role="group"
      aria-roledescription="chart"
      aria-label={label}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk along it; the table beside it has all of it as text.
      tabIndex={0}
      onPointerMove={point}
      onPointerDown={(event) => {
        shown.current = at?.bucket ?? null;
        point(event);
      }}
      onPointerLeave={() => setPointed(null)}
      onBlur={() => setPointed(null)}
      onClick={({ nativeEvent }) => {
        // A finger cannot hover: its first tap shows the numbers, its second one opens the rows.
        const finger = 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
        if (!finger || shown.current === at?.bucket) open(at);
      }}
      onKeyDown={press}
    >
      <span id={hint} className="unseen">
        Arrows move along, {onOpen !== undefined && 'Enter opens the rows, '}t shows a table.
      </span>
      <span className="unseen" aria-live="polite">
        {at !== null && said != null
          ? `${buckets[at.bucket]?.full}: ${said.label} ${toText(said.values[at.bucket], format)}`
          : ''}
      </span>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <Axes plane={plane} buckets={buckets} format={format} short={short} />
          {kind === 'lines' ? (
            <Lines plane={plane} buckets={buckets} series={series} />
          ) : (
            <Bars plane={plane} buckets={buckets} series={series} near={at?.bucket ?? null} />
          )}
          {at !== null && kind === 'lines' && (
            <line
              className={styles.cross}
              x1={plane.x(at.bucket)}
              x2={plane.x(at.bucket)}
              y1={margin.top}
              y2={height - margin.bottom}
            />
          )}
        </svg>
      )}
      {none && <p className={styles.empty}>Nothing in these dates.</p>}
      {at !== null && !none && <Readout {...props} plane={plane} bucket={at.bucket} near={at.series} />}
    </div>
  );
}

function nearest(plane: Plane, series: ChartProps['series'], bucket: number, y: number): number {
  const distances = series.map(({ values }) => {
    const value = values[bucket];
    return value == null ? Number.POSITIVE_INFINITY : Math.abs(plane.y(value) - y);
  });
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
