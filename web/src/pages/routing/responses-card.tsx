import { useEffect } from 'react';
import type { SortableResponseColumn } from '../../../../src/contract/routings/form-responses.ts';
import type { RoutingInsightsInput } from '../../../../src/contract/routings/routing-insights-input.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { parseOffset } from '../../address/offset.ts';
import { parseSorting, toSortingText } from '../../address/sorting.ts';
import { download } from '../../asking/download.ts';
import { useFormFields } from '../../asking/use-form-fields.ts';
import { routingPath, useRoutingQuestion } from '../../asking/use-routing-question.ts';
import { responseColumns, responseName } from '../../drill/response-columns.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { DataTable, type Sorting } from '../../parts/data-table.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import type { View } from '../../view/use-view.ts';
import { toNumberText } from '../../words/numbers.ts';
import { NoResponses } from './no-responses.tsx';
import { ResponsePanel } from './response-panel.tsx';
import styles from './responses-card.module.css';

interface ResponsesCardProps {
  readonly view: View;
  readonly input: RoutingInsightsInput;
}

const size = 25;
const usual: Sorting = { id: 'createdAt', desc: true };

/** All responses, one by one. */
export function ResponsesCard({ view, input }: ResponsesCardProps) {
  const define = useDefinition();
  const { query } = useAddress();
  const fields = useFormFields(view.scope) ?? [];
  const sorting = parseSorting(query.get('sort'), usual);
  const offset = Math.max(0, parseOffset(query.get('page')) - 1) * size;
  const question = {
    ...input,
    sorting: [{ id: sorting.id as SortableResponseColumn, desc: sorting.desc }],
  };
  const rows = useRoutingQuestion('form-responses', { ...question, offset, limit: size });
  const total = rows.isPlaceholderData ? undefined : rows.data?.total;
  const opened = rows.data?.data.find(({ id }) => String(id) === query.get('response'));
  const isPast = total !== undefined && offset > 0 && offset >= total;
  useEffect(() => {
    // Fewer responses than before: the page that was looked at is gone.
    if (isPast) changeQuery({ page: null }, 'replace');
  }, [isPast]);

  return (
    <div className={grid.whole}>
      <Card
        title="Responses"
        definition={define('form-responses')}
        tools={
          <DownloadButton
            label={total === undefined ? 'CSV' : `CSV of ${toNumberText(total)} rows`}
            onDownload={() => download(routingPath('form-responses'), { body: question })}
          />
        }
      >
        <Answer to={rows} what="The responses" height={960}>
          {({ data, total: all }) =>
            all === 0 ? (
              <NoResponses {...view} />
            ) : (
              <>
                <div className={styles.scroll}>
                  <DataTable
                    label="Responses"
                    columns={responseColumns(view.zone, fields)}
                    rows={data}
                    keyOf={({ id }) => String(id)}
                    nameOf={responseName}
                    sorting={sorting}
                    onSort={(next) => changeQuery({ sort: toSortingText(next), page: null }, 'replace')}
                    onOpen={({ id }) => changeQuery({ response: String(id) })}
                  />
                </div>
                <Pager
                  label="Responses"
                  total={all}
                  offset={offset}
                  size={size}
                  onMove={(to) => changeQuery({ page: to === 0 ? null : String(to / size + 1) }, 'replace')}
                />
              </>
            )
          }
        </Answer>
      </Card>
      {opened !== undefined && <ResponsePanel row={opened} fields={fields} zone={view.zone} />}
    </div>
  );
}
