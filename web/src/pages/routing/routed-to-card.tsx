import type { RoutedPeriod } from '../../../../src/contract/routings/routed-to-per-period.ts';
import type { RoutingInsightsInput } from '../../../../src/contract/routings/routing-insights-input.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { parseOffset } from '../../address/offset.ts';
import { download } from '../../asking/download.ts';
import { routingPath, useRoutingQuestion } from '../../asking/use-routing-question.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { Segments } from '../../parts/segments.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { RoutedToTable } from './routed-to-table.tsx';

interface RoutedToCardProps {
  readonly input: RoutingInsightsInput;
  readonly zone: string;
}

type Unit = 'day' | 'week' | 'month';

const units: readonly { readonly id: Unit; readonly label: string; readonly period: RoutedPeriod }[] = [
  { id: 'day', label: 'Days', period: 'perDay' },
  { id: 'week', label: 'Weeks', period: 'perWeek' },
  { id: 'month', label: 'Months', period: 'perMonth' },
];

/** As many as can be asked for at once; the search finds the others. */
const limit = 100;
const size = 20;

/** Whom the forms sent people to, and when. */
export function RoutedToCard({ input, zone }: RoutedToCardProps) {
  const { query } = useAddress();
  const define = useDefinition();
  const search = query.get('routed-search') ?? '';
  const asked = query.get('routed-by') ?? 'week';
  const { id: unit, period } = units.find(({ id }) => id === asked) ?? { id: 'week', period: 'perWeek' };
  const question = { ...input, period, ...(search.trim() !== '' && { searchQuery: search }) } as const;
  const routed = useRoutingQuestion('routed-to-per-period', { ...question, limit, bounds: true });
  const find = (text: string) =>
    changeQuery({ 'routed-search': text === '' ? null : text, 'routed-at': null }, 'replace');
  return (
    <div className={grid.whole}>
      <Card
        title="Routed to"
        definition={define('totalBookings')}
        tools={
          <>
            <SearchField label="Search hosts" value={search} onSearch={find} />
            <Segments
              label="By"
              options={units}
              chosen={unit}
              onChoose={(id) => changeQuery({ 'routed-by': id === 'week' ? null : id }, 'replace')}
            />
            <DownloadButton
              label="CSV"
              onDownload={() => download(routingPath('routed-to-per-period'), { body: question })}
            />
          </>
        }
      >
        <Answer to={routed} what="Who was routed to" height={720}>
          {(data) => {
            const people = data.users.data.length;
            if (people === 0) return <Nobody search={search} onClear={() => find('')} />;
            const offset = Math.min(parseOffset(query.get('routed-at')), people - 1);
            return (
              <>
                <RoutedToTable data={data} unit={unit} zone={zone} offset={offset} size={size} />
                {people > size && (
                  <Pager
                    label="Hosts"
                    total={people}
                    offset={offset}
                    size={size}
                    about={
                      people === limit ? 'More hosts are found by searching, and in the CSV.' : undefined
                    }
                    onMove={(to) => changeQuery({ 'routed-at': to === 0 ? null : String(to) }, 'replace')}
                  />
                )}
              </>
            );
          }}
        </Answer>
      </Card>
    </div>
  );
}

const Nobody = ({ search, onClear }: { readonly search: string; readonly onClear: () => void }) =>
  search === '' ? (
    <Empty>No response of these dates led to a booking with a host.</Empty>
  ) : (
    <Empty action={<Button onClick={onClear}>Show all hosts</Button>}>
      No host whose name or e-mail has “{search}” was routed to.
    </Empty>
  );
