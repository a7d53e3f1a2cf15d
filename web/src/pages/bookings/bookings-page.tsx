import { useAddress } from '../../address/address.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { BookingsPanel } from '../../drill/bookings-panel.tsx';
import { parseDrill } from '../../drill/drill.ts';
import { BasisPart } from '../../sentence/basis-part.tsx';
import { ComparisonPart } from '../../sentence/comparison-part.tsx';
import { FilterParts } from '../../sentence/filter-parts.tsx';
import { Freshness } from '../../sentence/freshness.tsx';
import { RangePart } from '../../sentence/range-part.tsx';
import { ScopePart } from '../../sentence/scope-part.tsx';
import { Sentence } from '../../sentence/sentence.tsx';
import { ZonePart } from '../../sentence/zone-part.tsx';
import grid from '../../style/grid.module.css';
import { usePinnedView } from '../../view/use-pinned-view.ts';
import { toBookingInput } from '../../view/use-view.ts';
import { useFilterColumns } from './filter-columns.ts';
import { HourChart } from './hour-chart.tsx';
import { KpiCards } from './kpi-cards.tsx';
import { MemberLists } from './member-lists.tsx';
import { NothingFound } from './nothing-found.tsx';
import { OverTimeCharts } from './over-time-charts.tsx';
import { PopularEvents } from './popular-events.tsx';
import { RecentNoShowGuests } from './recent-no-show-guests.tsx';
import { RecentRatings } from './recent-ratings.tsx';
import { TrendsChart } from './trends-chart.tsx';

/** There is nothing to be asked before. */
const firstInstant = '1970';

export function BookingsPage() {
  const view = usePinnedView();
  const { query } = useAddress();
  const columns = useFilterColumns(view);
  const input = toBookingInput(view);
  const compareWith = view.comparison === 'none' ? 'previous' : view.comparison;
  const stats = useBookingQuestion('kpi-stats', { ...input, compareWith });
  const trends = useBookingQuestion('event-trends', { ...input, bounds: true });
  const { from, to } = stats.data?.previousRange ?? {};
  const compared =
    view.comparison !== 'none' && from !== undefined && to !== undefined && from >= firstInstant;
  const before = useBookingQuestion(
    'event-trends',
    compared ? { ...toBookingInput(view, { from, to }), bounds: true } : null,
  );
  const drill = parseDrill(query);

  return (
    <>
      <Sentence title="Bookings" aside={<Freshness />}>
        <ScopePart {...view} />
        <BasisPart basis={view.basis} />
        <RangePart range={view.range} />
        <ZonePart zone={view.zone} />
        <ComparisonPart comparison={view.comparison} />
        <FilterParts filters={view.filters} columns={columns} />
      </Sentence>
      <div className={grid.page}>
        <KpiCards view={view} stats={stats} trends={trends.data} />
        {stats.data?.empty === true && <NothingFound {...view} />}
        <TrendsChart view={view} trends={trends} before={compared ? before.data : undefined} />
        <OverTimeCharts view={view} input={input} />
        <HourChart input={input} />
        <MemberLists input={input} />
        <PopularEvents input={input} />
        <RecentRatings input={input} />
        <RecentNoShowGuests input={input} zone={view.zone} />
      </div>
      {drill !== null && <BookingsPanel drill={drill} />}
    </>
  );
}
