import { useQuery } from '@tanstack/react-query';
import type { RowItem } from '../../../src/contract/row-item.ts';
import type { Rows, RowsInput, SortableColumn } from '../../../src/contract/rows.ts';
import { changeQuery, useAddress } from '../address/address.ts';
import { parseOffset } from '../address/offset.ts';
import { parseSorting, toSortingText } from '../address/sorting.ts';
import { download } from '../asking/download.ts';
import { fetchData } from '../asking/send.ts';
import { Answer } from '../parts/answer.tsx';
import { type Column, DataTable, type Sorting } from '../parts/data-table.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Instant } from '../parts/instant.tsx';
import { Pager } from '../parts/pager.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../view/use-view.ts';
import { toInstantRangeText, toRangeText } from '../words/dates.ts';
import { toNumberText } from '../words/numbers.ts';
import { BookingDetails } from './booking-details.tsx';
import { BookingStatus } from './booking-status.tsx';
import { closeDrill, type Drill, toRowsInput } from './drill.ts';
import { toDrillTitle } from './drill-title.ts';

const size = 50;
const usual: Sorting = { id: 'startTime', desc: true };
const path = '/v2/insights/bookings/rows';

/** The bookings behind a number: the same question, row by row. */
export function BookingsPanel({ drill }: { readonly drill: Drill }) {
  const view = useView();
  const { query } = useAddress();
  const sorting = parseSorting(query.get('rows-sort'), usual);
  const offset = parseOffset(query.get('rows-at'));
  const question: RowsInput = {
    ...toRowsInput(view, drill),
    sorting: [{ id: sorting.id as SortableColumn, desc: sorting.desc }],
  };
  const asked = { ...question, offset, limit: size };
  const rows = useQuery({
    queryKey: ['bookings', 'rows', asked],
    queryFn: ({ signal }) => fetchData<Rows>(path, { body: asked, signal }),
  });
  const total = rows.data?.total;
  const guests = drill.of === 'no_show_guest';
  const dates =
    drill.from !== null && drill.to !== null
      ? toInstantRangeText(drill.from, drill.to, view.zone)
      : toRangeText(view.range.first, view.range.last);
  const opened = rows.data?.data.find(({ id }) => String(id) === drill.booking);

  return (
    <SidePanel
      title={`${toDrillTitle(drill)}${total === undefined ? '' : `: ${toNumberText(total)}`}`}
      about={`${view.scope?.label} · ${view.basis === 'createdAt' ? 'created' : 'starting'} ${dates} · ${view.zone}`}
      onClose={closeDrill}
      tools={
        <DownloadButton
          label={total === undefined ? 'CSV' : `CSV of ${toNumberText(total)} rows`}
          onDownload={() => download(path, { body: question })}
        />
      }
    >
      <Answer to={rows} what="The bookings" height={480}>
        {({ data, total: all }) =>
          all === 0 ? (
            <Empty>No booking is behind this number.</Empty>
          ) : (
            <>
              <DataTable
                label={toDrillTitle(drill)}
                columns={columnsFor(view.zone, guests)}
                rows={data}
                keyOf={(row) => `${row.id} ${row.guestEmail ?? ''}`}
                nameOf={(row) => `Details of ${row.title ?? row.uid}`}
                sorting={sorting}
                onSort={(next) =>
                  changeQuery({ 'rows-sort': toSortingText(next), 'rows-at': null }, 'replace')
                }
                onOpen={({ id }) =>
                  changeQuery({ 'rows-booking': String(id) === drill.booking ? null : String(id) }, 'replace')
                }
              />
              <Pager
                total={all}
                offset={offset}
                size={size}
                onMove={(to) => changeQuery({ 'rows-at': to === 0 ? null : String(to) }, 'replace')}
              />
            </>
          )
        }
      </Answer>
      {opened !== undefined && <BookingDetails row={opened} zone={view.zone} />}
    </SidePanel>
  );
}

const columnsFor = (zone: string, guests: boolean): Column<RowItem>[] => [
  { id: 'title', label: 'Booking', sortable: true, toCell: ({ title, uid }) => title ?? uid },
  ...(guests
    ? [
        {
          id: 'guest',
          label: 'Guest',
          toCell: ({ guestName, guestEmail }: RowItem) => guestName ?? guestEmail ?? '–',
        },
      ]
    : []),
  {
    id: 'timeStatus',
    label: 'Class',
    sortable: true,
    toCell: ({ timeStatus }) => <BookingStatus is={timeStatus} />,
  },
  {
    id: 'startTime',
    label: 'Starts',
    sortable: true,
    toCell: ({ startTime }) => <Instant at={startTime} zone={zone} />,
  },
  {
    id: 'createdAt',
    label: 'Created',
    sortable: true,
    toCell: ({ createdAt }) => <Instant at={createdAt} zone={zone} />,
  },
  {
    id: 'userEmail',
    label: 'Host',
    sortable: true,
    toCell: ({ userUsername, userEmail }) => userUsername ?? userEmail ?? '–',
  },
  { id: 'rating', label: 'Rating', sortable: true, numeric: true, toCell: ({ rating }) => rating ?? '–' },
];
