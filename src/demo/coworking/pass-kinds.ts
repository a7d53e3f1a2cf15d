import type { PassName } from './pass-catalogue.ts';

export interface PassKind {
  readonly pass: PassName;
  readonly used?: true;
  /** The minutes that are left; where not said, the record does not say either. */
  readonly left?: number;
  readonly expires: 'over' | 'later' | 'never';
  readonly granted?: true;
  /** How many at once, all alike. */
  readonly alike?: number;
  /** Of a pass that the catalogue no longer has. */
  readonly unknown?: true;
}

/** Sold in turn, so that there is some of each in every month. */
export const passKinds: readonly PassKind[] = [
  { pass: 'day', expires: 'later' },
  { pass: 'day', used: true, expires: 'later' },
  { pass: 'half', left: 95, expires: 'later' },
  { pass: 'hours', expires: 'never' },
  { pass: 'half', left: 0, expires: 'later' },
  { pass: 'day', expires: 'over' },
  { pass: 'hours', left: 720, expires: 'over' },
  { pass: 'day', expires: 'later', granted: true, alike: 5 },
  { pass: 'visits', expires: 'never' },
  { pass: 'trial', expires: 'later' },
  { pass: 'day', expires: 'later', unknown: true },
  { pass: 'half', left: 0, used: true, expires: 'later' },
];
