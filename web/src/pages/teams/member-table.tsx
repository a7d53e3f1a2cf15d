import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { parseSorting, toSortingText } from '../../address/sorting.ts';
import { download } from '../../asking/download.ts';
import { Card } from '../../parts/card.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import { bySorting } from './by-sorting.ts';
import { kpiColumns } from './kpi-columns.ts';
import { toMemberColumns } from './member-columns.tsx';
import { toMemberFeet } from './member-feet.tsx';
import { type Member, uninvoicedIn } from './member-money.ts';
import styles from './member-table.module.css';

/** All numbers of every member; each opens the records behind it. */
export function MemberTable({ view }: { readonly view: TeamView }) {
  const define = useDefinition();
  const { query } = useAddress();
  const { team, members } = view;
  const sorting = parseSorting(query.get('sort'), { id: 'name', desc: false });
  const ways = {
    name: ({ CoworkerFullName }: Member) => CoworkerFullName,
    amount: (member: Member) => uninvoicedIn(member, team.currency),
    ...Object.fromEntries(kpiColumns.map(({ field }) => [field, (member: Member) => member[field]])),
  };
  return (
    <Card
      title={`Members, ${members.length}`}
      tools={
        <DownloadButton
          label={`CSV of ${members.length} rows`}
          onDownload={() => download(`/v1/teams/${team.id}/kpi`, {})}
        />
      }
    >
      {members.length === 0 ? (
        <Empty>Nobody is in this team yet. Its administrators and the location can take members in.</Empty>
      ) : (
        <div className={styles.scroll}>
          <DataTable
            fixed
            label={`Members of ${team.name}`}
            columns={toMemberColumns(view, define)}
            rows={bySorting(members, sorting, ways)}
            keyOf={({ CoworkerId }) => String(CoworkerId)}
            sorting={sorting}
            onSort={(next) => changeQuery({ sort: toSortingText(next) }, 'replace')}
            feet={toMemberFeet(view)}
          />
        </div>
      )}
    </Card>
  );
}
