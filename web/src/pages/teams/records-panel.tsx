import { useQuery } from '@tanstack/react-query';
import type { KpiField } from '../../../../src/contract/teams/team-kpi.ts';
import type { TeamRecord, TeamRecords } from '../../../../src/contract/teams/team-records.ts';
import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import { download } from '../../asking/download.ts';
import { fetchData } from '../../asking/send.ts';
import { Answer } from '../../parts/answer.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import { toInstantText } from '../../words/dates.ts';
import { toMoneyText, toNumberText } from '../../words/numbers.ts';
import { kpiColumns, toKpiText } from './kpi-columns.ts';
import { toMoneySums, toMoneySumText } from './money-sums.ts';
import { type AskedRecords, closeRecords, moveRecords, toRecordsPath } from './records.ts';

const size = 50;

interface RecordsPanelProps {
  readonly view: TeamView;
  readonly asked: AskedRecords;
}

/** The records behind a number, with what each adds to it. */
export function RecordsPanel({ view: { team, members }, asked }: RecordsPanelProps) {
  const define = useDefinition();
  const column = kpiColumns.find(({ field }) => field === asked.field);
  const records = useQuery({
    queryKey: ['team', team.id, 'records', asked],
    queryFn: ({ signal }) => fetchData<TeamRecords>(toRecordsPath(team.id, asked, size), { signal }),
  });
  if (column === undefined) return null;
  const names = new Map(
    members.map(({ CoworkerId, CoworkerFullName }) => [CoworkerId, CoworkerFullName] as const),
  );
  const nameOf = (id: number) => names.get(id) ?? `Member ${id}`;
  const whose = asked.member === null ? `Team ${team.name}` : nameOf(asked.member);
  const toText = (value: number) => toKpiText(value, column, team.currency);
  const sum = records.data === undefined ? '' : `: ${toText(records.data.sum)}`;
  const behind = members
    .filter(({ CoworkerId }) => asked.member === null || CoworkerId === asked.member)
    .flatMap(({ uninvoiced }) => uninvoiced[asked.field] ?? []);
  const money = behind.length === 0 ? '' : `, ${toMoneySumText(toMoneySums(behind), team.currency)}`;
  const total = records.data?.total;

  return (
    <SidePanel
      title={`${column.title}${sum}${money}`}
      about={
        <>
          {whose} · {team.timeZone.replaceAll('_', ' ')}
          <br />
          {define(asked.field)}
        </>
      }
      onClose={closeRecords}
      tools={
        <DownloadButton
          label={total === undefined ? 'CSV' : `CSV of ${toNumberText(total)} rows`}
          onDownload={() => download(toRecordsPath(team.id, asked), {})}
        />
      }
    >
      <Answer to={records} what="The records" height={480}>
        {({ data, total: all }) =>
          all === 0 ? (
            <Empty>No record is behind this number.</Empty>
          ) : (
            <>
              <DataTable
                label={column.title}
                columns={columnsFor(asked.field, { zone: team.timeZone, toText })
                  .toSpliced(1, 0, {
                    id: 'member',
                    label: 'Member',
                    toCell: ({ coworkerId }) => nameOf(coworkerId),
                  })
                  .filter(({ id }) => id !== 'member' || asked.member === null)}
                rows={data}
                keyOf={({ kind, id }) => `${kind} ${id}`}
              />
              <Pager total={all} offset={asked.offset} size={size} onMove={moveRecords} />
            </>
          )
        }
      </Answer>
    </SidePanel>
  );
}

interface Wording {
  readonly zone: string;
  readonly toText: (value: number) => string;
}

function columnsFor(field: KpiField, { zone, toText }: Wording): Column<TeamRecord>[] {
  const ofTime = field.startsWith('Booked') || field.startsWith('Checked');
  const at = (instant: string | null, none: string) =>
    instant === null ? none : <time dateTime={instant}>{toInstantText(instant, zone)}</time>;
  const price = ({ amount, currency }: TeamRecord) => (amount === null ? '–' : toMoneyText(amount, currency));
  // Where each record counts as one it need not be said.
  const counts = field.startsWith('Un') || field === 'RemainingTimePassesCount';
  return [
    { id: 'label', label: ofTime ? 'Where' : 'What', toCell: ({ label }) => label ?? '–' },
    { id: 'from', label: ofTime ? 'Began' : 'From', toCell: ({ from }) => at(from, '–') },
    { id: 'to', label: ofTime ? 'Ended' : 'Until', toCell: ({ to }) => at(to, ofTime ? 'still open' : '–') },
    ...(ofTime || field === 'RemainingBookingCredit'
      ? []
      : [{ id: 'price', label: 'Price', numeric: true, toCell: price }]),
    ...(counts
      ? []
      : [
          {
            id: 'value',
            label: ofTime ? 'Time' : 'Left',
            numeric: true,
            toCell: ({ value }: TeamRecord) => toText(value),
          },
        ]),
    { id: 'id', label: 'Record', numeric: true, toCell: ({ id }) => id },
  ];
}
