/** A record behind a number, with what it adds to it. */
export interface TeamRecord {
  readonly kind: string;
  readonly id: number;
  readonly coworkerId: number;
  readonly label: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly value: number;
}

export interface TeamRecords {
  readonly total: number;
  /** The number itself: of all of them, not of this page. */
  readonly sum: number;
  readonly data: readonly TeamRecord[];
}
