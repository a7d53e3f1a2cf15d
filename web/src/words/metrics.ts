import type { KpiStats } from '../../../src/contract/kpi-stats.ts';
import type { Wish } from '../parts/delta.tsx';
import { toCompactText, toExactPercentText, toNumberText, toPercentText, toRatingText } from './numbers.ts';

export type Kpi = Exclude<keyof KpiStats, 'empty' | 'previousRange'>;

interface KpiWords {
  readonly label: string;
  readonly color: string;
  /** What one hopes for, so that a colour can say whether a change is good. */
  readonly wish: Wish;
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
  /** Told apart also without its colour. */
  readonly dash?: string;
}

const counted = { short: toCompactText, exact: toNumberText };

/** In the order of the page. */
export const kpis: Readonly<Record<Kpi, KpiWords>> = {
  created: { ...counted, label: 'Created', color: '--created', wish: 'more' },
  completed: { ...counted, label: 'Completed', color: '--completed', wish: 'more', dash: '7 3' },
  scheduled: { ...counted, label: 'Scheduled', color: '--single', wish: 'neither' },
  rescheduled: { ...counted, label: 'Rescheduled', color: '--rescheduled', wish: 'less', dash: '4 3' },
  cancelled: { ...counted, label: 'Cancelled', color: '--cancelled', wish: 'less', dash: '2 3' },
  no_show: { ...counted, label: 'Host no-shows', color: '--no-show-host', wish: 'less', dash: '8 3 2 3' },
  no_show_guest: { ...counted, label: 'Guest no-shows', color: '--no-show-guest', wish: 'less', dash: '1 4' },
  rating: {
    label: 'Average rating',
    color: '--single',
    wish: 'more',
    short: toRatingText,
    exact: toRatingText,
  },
  csat: { label: 'CSAT', color: '--single', wish: 'more', short: toPercentText, exact: toExactPercentText },
};
