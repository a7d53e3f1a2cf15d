import { scaleLinear } from 'd3-scale';
import { type ChartProps, margin } from './chart.ts';

/** Where things are on a chart. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** The middle of a bucket. */
  readonly x: (bucket: number) => number;
  readonly y: (value: number) => number;
  /** The width of a bucket. */
  readonly step: number;
  readonly ticks: readonly number[];
  readonly bucketAt: (x: number) => number;
}

/** Zero is always on the axis: what is twice as much looks twice as high. */
export function toPlane(
  { buckets, series, height, top = 0 }: Pick<ChartProps, 'buckets' | 'series' | 'height' | 'top'>,
  width: number,
): Plane {
  const all = series.flatMap(({ values, before = [] }) => [...values, ...before]);
  const most = Math.max(top, ...all.map((value) => value ?? 0));
  const count = Math.max(1, buckets.length);
  const inner = Math.max(1, width - margin.left - margin.right);
  const step = inner / count;
  const whole = all.every((value) => value === null || Number.isInteger(value));
  const y = scaleLinear([0, most === 0 ? 1 : most], [height - margin.bottom, margin.top]).nice(4);
  const ticks = y.ticks(4).filter((tick) => !whole || Number.isInteger(tick));
  return {
    width,
    height,
    step,
    x: (bucket) => margin.left + step * (bucket + 0.5),
    y: (value) => y(value),
    ticks,
    bucketAt: (x) => Math.max(0, Math.min(count - 1, Math.floor((x - margin.left) / step))),
  };
}
