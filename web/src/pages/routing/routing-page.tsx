import { useAddress } from '../../address/address.ts';
import { useChoices } from '../../asking/use-choices.ts';
import { useRoutingQuestion } from '../../asking/use-routing-question.ts';
import { parseResponseDrill } from '../../drill/response-drill.ts';
import { ResponsesPanel } from '../../drill/responses-panel.tsx';
import { FilterParts } from '../../sentence/filter-parts.tsx';
import { Freshness } from '../../sentence/freshness.tsx';
import { RangePart } from '../../sentence/range-part.tsx';
import { ScopePart } from '../../sentence/scope-part.tsx';
import { Sentence } from '../../sentence/sentence.tsx';
import { ZonePart } from '../../sentence/zone-part.tsx';
import grid from '../../style/grid.module.css';
import { toRoutingInput } from '../../view/routing-input.ts';
import { useView, type View } from '../../view/use-view.ts';
import { daysFrom } from '../../words/days.ts';
import { FailedBookingsCard } from './failed-bookings.tsx';
import { useFilterColumns } from './filter-columns.ts';
import { FunnelChart } from './funnel-chart.tsx';
import { NoForms } from './no-forms.tsx';
import { NoResponses } from './no-responses.tsx';
import { ResponsesCard } from './responses-card.tsx';
import { RoutedToCard } from './routed-to-card.tsx';
import { StatusCards } from './status-cards.tsx';

export function RoutingPage() {
  const view = useView();
  const { query } = useAddress();
  const columns = useFilterColumns(view);
  const choices = useChoices(view.scope);
  const noForms = !choices.isPlaceholderData && choices.data?.forms.length === 0;
  const drill = parseResponseDrill(query);
  return (
    <>
      <Sentence title="Routing" aside={<Freshness />}>
        <ScopePart {...view} />
        <RangePart range={view.range} />
        <ZonePart zone={view.zone} />
        <FilterParts filters={view.filters} columns={columns} />
      </Sentence>
      <div className={grid.page}>
        {noForms && view.scope !== null ? <NoForms scope={view.scope} /> : <RoutingNumbers view={view} />}
      </div>
      {drill !== null && <ResponsesPanel drill={drill} />}
    </>
  );
}

function RoutingNumbers({ view }: { readonly view: View }) {
  const input = toRoutingInput(view);
  const counted = useRoutingQuestion('forms-by-status', input);
  const funnel = useRoutingQuestion('funnel', { ...input, bounds: true });
  return (
    <>
      <StatusCards
        counted={counted}
        funnel={funnel.data}
        days={daysFrom(view.range.first, view.range.last)}
      />
      {counted.data?.total === 0 ? (
        <div className={grid.whole}>
          <NoResponses {...view} />
        </div>
      ) : (
        <>
          <FunnelChart zone={view.zone} funnel={funnel} />
          <RoutedToCard input={input} zone={view.zone} />
          <FailedBookingsCard input={input} />
          <ResponsesCard view={view} input={input} />
        </>
      )}
    </>
  );
}
