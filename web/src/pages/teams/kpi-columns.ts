import type { KpiField } from '../../../../src/contract/teams/team-kpi.ts';
import { toMinutesText, toMoneyText, toNumberText } from '../../words/numbers.ts';

export interface KpiColumn {
  readonly field: KpiField;
  readonly group: string;
  /** Below the name of its group. */
  readonly label: string;
  /** Where it stands alone. */
  readonly title: string;
  readonly unit: 'count' | 'minutes' | 'money';
  /** Where it helps to compare members. */
  readonly compared?: boolean;
}

const open = 'Not invoiced';
const time = 'Time credit left';
const passes = 'Passes left';

/** All published numbers, side by side with what is like them. */
export const kpiColumns: readonly KpiColumn[] = [
  {
    field: 'UninvoicedProducts',
    group: open,
    label: 'Products',
    title: 'Products not invoiced',
    unit: 'count',
  },
  {
    field: 'UninvoicedExtraServices',
    group: open,
    label: 'Services',
    title: 'Extra services not invoiced',
    unit: 'count',
  },
  {
    field: 'UnivoicedEventAttendees',
    group: open,
    label: 'Events',
    title: 'Event attendees not invoiced',
    unit: 'count',
  },
  { field: 'UnivoicedTimepasses', group: open, label: 'Passes', title: 'Passes not invoiced', unit: 'count' },
  {
    field: 'RemainingBookingCredit',
    group: 'Credit left',
    label: 'Bookings',
    title: 'Booking credit left',
    unit: 'money',
  },
  {
    field: 'RemainingTimeCreditMinutes',
    group: time,
    label: 'Minutes',
    title: 'Time credit left by the minute',
    unit: 'minutes',
  },
  {
    field: 'RemainingTimeCreditDays',
    group: time,
    label: 'Days',
    title: 'Time credit left, days',
    unit: 'count',
  },
  {
    field: 'RemainingTimeCreditWeeks',
    group: time,
    label: 'Weeks',
    title: 'Time credit left, weeks',
    unit: 'count',
  },
  {
    field: 'RemainingTimeCreditMonths',
    group: time,
    label: 'Months',
    title: 'Time credit left, months',
    unit: 'count',
  },
  {
    field: 'RemainingTimeCreditUses',
    group: time,
    label: 'Uses',
    title: 'Time credit left, uses',
    unit: 'count',
  },
  {
    field: 'RemainingTimePassesMinutes',
    group: passes,
    label: 'Minutes',
    title: 'Minutes left on passes',
    unit: 'minutes',
  },
  {
    field: 'RemainingTimePassesCount',
    group: passes,
    label: 'Passes',
    title: 'Passes left',
    unit: 'count',
  },
  {
    field: 'BookedTimeThisMonth',
    group: 'Booked',
    label: 'This month',
    title: 'Booked this month',
    unit: 'minutes',
    compared: true,
  },
  {
    field: 'BookedTimeTotal',
    group: 'Booked',
    label: 'In all',
    title: 'Booked in all',
    unit: 'minutes',
    compared: true,
  },
  {
    field: 'CheckedTimeThisMonth',
    group: 'Checked in',
    label: 'This month',
    title: 'Checked in this month',
    unit: 'minutes',
    compared: true,
  },
  {
    field: 'CheckedTimeTotal',
    group: 'Checked in',
    label: 'In all',
    title: 'Checked in, in all',
    unit: 'minutes',
    compared: true,
  },
];

/** In the currency of the team where it is money. */
export function toKpiText(value: number, { unit }: Pick<KpiColumn, 'unit'>, currency: string | null): string {
  if (unit === 'minutes') return toMinutesText(value);
  return unit === 'money' ? toMoneyText(value, currency) : toNumberText(value);
}
