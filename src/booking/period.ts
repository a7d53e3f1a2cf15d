/** Instants in epoch milliseconds; `to` is the first one that is not in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** As an answer tells it: two instants, both included; the last lies before the first where the period has none. */
export const toBounds = ({ from, to }: Period) => ({
  from: new Date(from).toISOString(),
  to: new Date(to - 1).toISOString(),
});

/** What of one period is in another. */
export const clippedTo = (around: Period, period: Period): Period => ({
  from: Math.max(around.from, period.from),
  to: Math.min(around.to, period.to),
});

/** A period that may be open at either side. */
export interface OpenPeriod {
  readonly from: number | null;
  readonly to: number | null;
}

export const basisColumns = ['startTime', 'createdAt'] as const;
export type Basis = (typeof basisColumns)[number];

export const dayLength = 86_400_000;
