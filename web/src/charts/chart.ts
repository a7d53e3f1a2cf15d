/** A step of the axis below a chart. */
export interface ChartBucket {
  readonly key: string;
  /** On the axis. */
  readonly short: string;
  readonly full: string;
  /** Not over yet, or cut off by the range. */
  readonly partial: boolean;
  readonly isToday: boolean;
  readonly weekend: boolean;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  /** A colour of the tokens, such as `--created`. */
  readonly color: string;
  /** So that nobody needs to see the colour. */
  readonly dash?: string | undefined;
  /** Null where there is nothing to measure. */
  readonly values: readonly (number | null)[];
  /** The same of the range that is compared with. */
  readonly before?: readonly (number | null)[] | undefined;
}

export interface ChartProps {
  /** For those who hear it. */
  readonly label: string;
  readonly buckets: readonly ChartBucket[];
  readonly series: readonly ChartSeries[];
  readonly height: number;
  readonly format: (value: number) => string;
  /** On the axis, where there is little room. */
  readonly short?: ((value: number) => string) | undefined;
  /** Opens the rows behind a number. */
  readonly onOpen?: ((bucket: number, series: string) => void) | undefined;
  /** What the axis goes up to at least, where that means something. */
  readonly top?: number;
}

export const margin = { top: 10, right: 12, bottom: 24, left: 44 };

export const colorOf = ({ color }: Pick<ChartSeries, 'color'>) => `var(${color})`;
