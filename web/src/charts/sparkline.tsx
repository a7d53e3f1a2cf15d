import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

interface SparklineProps {
  readonly values: readonly number[];
  readonly color: string;
}

const [width, height] = [120, 32];

/** How it went, without an axis; it fills the width that there is. */
export function Sparkline({ values, color }: SparklineProps) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [1, width - 1]);
  const y = scaleLinear([0, Math.max(1, ...values)], [height - 1, 2]);
  const toLine = line<number>(
    (_, n) => x(n),
    (value) => y(value),
  );
  const toArea = area<number>(
    (_, n) => x(n),
    height,
    (value) => y(value),
  );
  const colored = `var(${color})`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      aria-hidden="true"
    >
      <path d={toArea(values) ?? ''} fill={colored} opacity="0.1" />
      <path
        d={toLine(values) ?? ''}
        fill="none"
        stroke={colored}
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
