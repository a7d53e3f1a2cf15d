/** Instants in epoch milliseconds; `to` is the first one that is not in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A period that may be open at either side. */
export interface OpenPeriod {
  readonly from: number | null;
  readonly to: number | null;
}

export const basisColumns = ['startTime', 'createdAt'] as const;
export type Basis = (typeof basisColumns)[number];

export const dayLength = 86_400_000;
