import type { SortableResponseColumn } from '../../../src/contract/routings/form-responses.ts';
import { changeQuery, useAddress } from '../address/address.ts';
import { parseOffset } from '../address/offset.ts';
import { parseSorting, toSortingText } from '../address/sorting.ts';
import { download } from '../asking/download.ts';
import { useFormFields } from '../asking/use-form-fields.ts';
import { routingPath, useRoutingQuestion } from '../asking/use-routing-question.ts';
import { Answer } from '../parts/answer.tsx';
import { DataTable, type Sorting } from '../parts/data-table.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Pager } from '../parts/pager.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../view/use-view.ts';
import { toInstantRangeText, toRangeText } from '../words/dates.ts';
import { toNumberText } from '../words/numbers.ts';
import { responseColumns, responseName } from './response-columns.tsx';
import { closeResponses, type ResponseDrill, toResponsesInput } from './response-drill.ts';
import { toAnswerFacts, toBookingFacts, toHostName } from './response-facts.tsx';
import { toResponsesTitle } from './responses-title.ts';
import { RowDetails } from './row-details.tsx';

const size = 50;
const usual: Sorting = { id: 'createdAt', desc: true };

/** The responses behind a number: the same question, row by row. */
export function ResponsesPanel({ drill }: { readonly drill: ResponseDrill }) {
  const view = useView();
  const { query } = useAddress();
  const fields = useFormFields(view.scope) ?? [];
  const sorting = parseSorting(query.get('responses-sort'), usual);
  const offset = parseOffset(query.get('responses-at'));
  const question = {
    ...toResponsesInput(view, drill),
    sorting: [{ id: sorting.id as SortableResponseColumn, desc: sorting.desc }],
  };
  const rows = useRoutingQuestion('form-responses', { ...question, offset, limit: size });
  const { total, data: shown } = rows.data ?? {};
  const [first] = shown ?? [];
  const title = toResponsesTitle(drill, fields, first === undefined ? null : toHostName(first));
  const dates =
    drill.from !== null && drill.to !== null
      ? toInstantRangeText(drill.from, drill.to, view.zone)
      : toRangeText(view.range.first, view.range.last);
  const opened = shown?.find(({ id }) => String(id) === drill.open);

  return (
    <SidePanel
      title={`${title}${total === undefined ? '' : `: ${toNumberText(total)}`}`}
      about={`${view.scope?.label} · ${dates} · ${view.zone}`}
      onClose={closeResponses}
      tools={
        <DownloadButton
          label={total === undefined ? 'CSV' : `CSV of ${toNumberText(total)} rows`}
          onDownload={() => download(routingPath('form-responses'), { body: question })}
        />
      }
    >
      <Answer to={rows} what="The responses" height={480}>
        {({ data, total: all }) =>
          all === 0 ? (
            <Empty>No response is behind this number.</Empty>
          ) : (
            <>
              <DataTable
                label={title}
                columns={responseColumns(view.zone, fields)}
                rows={data}
                keyOf={({ id }) => String(id)}
                nameOf={responseName}
                sorting={sorting}
                onSort={(next) =>
                  changeQuery({ 'responses-sort': toSortingText(next), 'responses-at': null }, 'replace')
                }
                onOpen={({ id }) =>
                  changeQuery({ 'responses-open': String(id) === drill.open ? null : String(id) }, 'replace')
                }
              />
              <Pager
                total={all}
                offset={offset}
                size={size}
                onMove={(to) => changeQuery({ 'responses-at': to === 0 ? null : String(to) }, 'replace')}
              />
            </>
          )
        }
      </Answer>
      {opened !== undefined && (
        <RowDetails
          title={`Response ${opened.id} · ${opened.formName}`}
          facts={[...toAnswerFacts(opened, fields), ...toBookingFacts(opened, view.zone)]}
        />
      )}
    </SidePanel>
  );
}
