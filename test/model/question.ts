export const operations = [
  'kpi-stats',
  'event-trends',
  'members',
  'average-duration',
  'by-hour',
  'popular-events',
  'no-show-hosts-over-time',
  'csat-over-time',
  'recent-ratings',
  'recent-no-show-guests',
  'rows',
] as const;
export type Operation = (typeof operations)[number];

export type Semantics = 'documented' | 'calcom';

export type Caller = { userId: number | null; operator: boolean };

export type Question = {
  operation: Operation;
  body: unknown;
  caller: Caller;
  semantics: Semantics;
  /** epoch milliseconds */
  now: number;
};

export type Answer = { status: 200; data: unknown } | { status: 400 | 403 };
