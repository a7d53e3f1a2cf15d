import { type ChartSeries, colorOf } from './chart.ts';

/** A line as it is drawn in the chart: in its colour, with its dashes. */
export const Swatch = ({ of }: { readonly of: Pick<ChartSeries, 'color' | 'dash'> }) => (
  <svg width="18" height="8" aria-hidden="true">
    <line
      x1="1"
      x2="17"
      y1="4"
      y2="4"
      stroke={colorOf(of)}
      strokeWidth="2"
      strokeLinecap="round"
      strokeDasharray={of.dash}
    />
  </svg>
);
