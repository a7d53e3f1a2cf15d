export interface TimeCreditKind {
  readonly name: string;
  /** Nexudus' ChargePeriod: minutes, days, weeks, months, uses, months of four weeks. */
  readonly period: 1 | 2 | 3 | 4 | 5 | 6;
  readonly uses: number;
  readonly pounds: number;
  /** The part that is used up. */
  readonly used: number;
  readonly valid: 'month' | 'year' | 'ever' | 'lastMonth' | 'nextMonth';
  readonly granted?: 'byPlan' | 'byHand';
  readonly printing?: true;
}

/** Given out in turn, so that there is some of each in every month. */
export const timeCreditKinds: readonly TimeCreditKind[] = [
  { name: 'Meeting Room Minutes', period: 1, uses: 600, pounds: 90, used: 0.4, valid: 'year' },
  { name: 'Desk Days', period: 2, uses: 10, pounds: 150, used: 0.3, valid: 'year' },
  { name: 'Studio Weeks', period: 3, uses: 4, pounds: 400, used: 0.25, valid: 'ever' },
  { name: 'Storage Months', period: 4, uses: 6, pounds: 240, used: 0.5, valid: 'year' },
  { name: 'Guest Visits', period: 5, uses: 10, pounds: 60, used: 0.2, valid: 'year' },
  { name: 'Project Room Periods', period: 6, uses: 3, pounds: 900, used: 0.34, valid: 'ever' },
  {
    name: 'Printed Pages',
    period: 5,
    uses: 500,
    pounds: 0,
    used: 0.1,
    valid: 'month',
    granted: 'byPlan',
    printing: true,
  },
  { name: 'Meeting Room Minutes', period: 1, uses: 300, pounds: 50, used: 0.5, valid: 'lastMonth' },
  { name: 'Desk Days', period: 2, uses: 5, pounds: 80, used: 0, valid: 'nextMonth' },
  { name: 'Guest Visits', period: 5, uses: 5, pounds: 35, used: 1, valid: 'year' },
  {
    name: 'Meeting Room Minutes',
    period: 1,
    uses: 240,
    pounds: 0,
    used: 0.5,
    valid: 'month',
    granted: 'byPlan',
  },
  {
    name: 'Meeting Room Minutes',
    period: 1,
    uses: 120,
    pounds: 0,
    used: 0,
    valid: 'month',
    granted: 'byHand',
  },
];
