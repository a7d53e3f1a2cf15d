import type { Interval } from '../booking/buckets.ts';
import type { OpenPeriod, Period } from '../booking/period.ts';
import type { Semantics } from '../booking/semantics.ts';
import type { Zone } from '../booking/zone.ts';
import type { Statement } from '../sql/statement.ts';
import { calcom } from './calcom.ts';
import { documented } from './documented.ts';

export interface PreviousPeriod extends Period {
  /** The first and the last day, as they are written. */
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export interface RoutedToDefinitions {
  readonly window: (asked: Period, zone: Zone, interval: Interval) => Period;
  /** By which hosts are listed, of `k_total` and `host_id`. */
  readonly order: Statement;
  /** Whether a listed period counts whole, also outside of the window, and `limit` caps the periods, too. */
  readonly wholePeriods: boolean;
}

/** What the words of a question mean; one table, two columns. */
export interface Definitions {
  /** A code of `booking-class.ts`, 0 for none; letter for letter the same each time, so that it is worked out once. */
  readonly bookingClass: (now: number) => Statement;
  readonly startTimeWithin: (period: OpenPeriod) => Statement[];
  readonly previousPeriod: (current: Period, zone: Zone) => PreviousPeriod;
  /** The numbers by which the change of `completed` is reckoned. */
  readonly completedForChange: (counts: {
    created: number;
    cancelled: number;
    rescheduled: number;
    completed: number;
  }) => number;
  /** The least rating that counts as satisfied in a chart. */
  readonly satisfiedInCharts: number;
  readonly memberCancelled: (now: number) => Statement;
  readonly memberCompleted: (now: number) => Statement;
  /** Which bookings an average duration is of, how long each is, and how many of it make a minute. */
  readonly duration: {
    of: (now: number) => Statement;
    length: Statement;
    perMinute: number;
  };
  readonly isEmpty: (counts: { created: number; others: readonly number[] }) => boolean;
  /** Everything, deltas included, is 0 when empty. */
  readonly zeroesWhenEmpty: boolean;
  readonly averageRating: (ratio: Ratio) => number;
  readonly meanRating: (ratio: Ratio) => number;
  readonly minutes: (ratio: Ratio) => number;
  readonly percentage: (ratio: Ratio) => number;
  readonly chartPercentage: (ratio: Ratio) => number;
  readonly routedTo: RoutedToDefinitions;
  /** Whether responses are also counted by status where they are filtered by the booking that they led to. */
  readonly countsFormsOfBookings: boolean;
  /** In percent, from one number to another. */
  readonly change: (previous: number, current: number) => number;
  /** In percent, from one percentage to another. */
  readonly percentageChange: (previous: Ratio, current: Ratio) => number;
}

const sets: Readonly<Record<Semantics, Definitions>> = { documented, calcom };

export const definitionsOf = (semantics: Semantics): Definitions => sets[semantics];
