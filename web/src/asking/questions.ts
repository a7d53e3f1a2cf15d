import type { AverageDuration } from '../../../src/contract/average-duration.ts';
import type { BookingInsightsInput } from '../../../src/contract/booking-insights-input.ts';
import type { ByHour } from '../../../src/contract/by-hour.ts';
import type { ChartedInput } from '../../../src/contract/charted-input.ts';
import type { CsatOverTime } from '../../../src/contract/csat-over-time.ts';
import type { EventTrends } from '../../../src/contract/event-trends.ts';
import type { KpiStats, KpiStatsInput } from '../../../src/contract/kpi-stats.ts';
import type { Members } from '../../../src/contract/members.ts';
import type { NoShowHostsOverTime } from '../../../src/contract/no-show-hosts-over-time.ts';
import type { PopularEvents } from '../../../src/contract/popular-events.ts';
import type { RecentNoShowGuests } from '../../../src/contract/recent-no-show-guests.ts';
import type { RecentRatings } from '../../../src/contract/recent-ratings.ts';
import type { Rows, RowsInput } from '../../../src/contract/rows.ts';

/** The questions about bookings: what goes in, what comes out. */
export interface BookingQuestions {
  readonly 'kpi-stats': { readonly input: KpiStatsInput; readonly data: KpiStats };
  readonly 'event-trends': { readonly input: ChartedInput; readonly data: EventTrends };
  readonly 'no-show-hosts-over-time': { readonly input: ChartedInput; readonly data: NoShowHostsOverTime };
  readonly 'csat-over-time': { readonly input: ChartedInput; readonly data: CsatOverTime };
  readonly 'average-duration': { readonly input: ChartedInput; readonly data: AverageDuration };
  readonly 'by-hour': { readonly input: BookingInsightsInput; readonly data: ByHour };
  readonly members: { readonly input: BookingInsightsInput; readonly data: Members };
  readonly 'popular-events': { readonly input: BookingInsightsInput; readonly data: PopularEvents };
  readonly 'recent-ratings': { readonly input: BookingInsightsInput; readonly data: RecentRatings };
  readonly 'recent-no-show-guests': {
    readonly input: BookingInsightsInput;
    readonly data: RecentNoShowGuests;
  };
  readonly rows: { readonly input: RowsInput; readonly data: Rows };
}
