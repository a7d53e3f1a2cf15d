import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { parseSorting, toSortingText } from '../../address/sorting.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useSession } from '../../session/session.ts';
import { toNumberText } from '../../words/numbers.ts';
import { bySorting } from './by-sorting.ts';
import { openTeam } from './team-address.ts';
import styles from './teams-page.module.css';

const byWhat: Readonly<Record<string, (team: ListedTeam) => string | number>> = {
  name: ({ name }) => name,
  location: ({ location }) => location ?? '',
  members: ({ members }) => members,
  role: (team) => toRole(team),
};

const toRole = ({ isMember, isAdministrator }: ListedTeam) =>
  isAdministrator ? (isMember ? 'Member and administrator' : 'Administrator') : isMember ? 'Member' : '';

export function TeamList({ teams }: { readonly teams: readonly ListedTeam[] }) {
  const { person } = useSession();
  const { query } = useAddress();
  const sorting = parseSorting(query.get('teams-sort'), { id: 'name', desc: false });
  const most = Math.max(1, ...teams.map(({ members }) => members));
  const columns: Column<ListedTeam>[] = [
    { id: 'name', label: 'Team', sortable: true, toCell: ({ name }) => name },
    { id: 'location', label: 'Location', sortable: true, toCell: ({ location }) => location ?? '–' },
    {
      id: 'members',
      label: 'Members',
      sortable: true,
      numeric: true,
      toCell: ({ members }) => <span>{toNumberText(members)}</span>,
      share: ({ members }) => members / most,
    },
    {
      id: 'administrators',
      label: 'Administrators',
      toCell: ({ administrators }) => (
        <span className={styles.names}>{administrators.length === 0 ? '–' : administrators.join(', ')}</span>
      ),
    },
    {
      id: 'role',
      label: 'You are',
      sortable: true,
      toCell: (team) => (
        <span className={styles.names}>{toRole(team) || (person.operator ? 'Operator' : '–')}</span>
      ),
    },
  ];
  return (
    <div className={styles.scroll}>
      <DataTable
        folds
        label="Teams"
        columns={columns}
        rows={bySorting(teams, sorting, byWhat)}
        keyOf={({ id }) => String(id)}
        nameOf={({ name }) => `Open ${name}`}
        sorting={sorting}
        onSort={(next) => changeQuery({ 'teams-sort': toSortingText(next) }, 'replace')}
        onOpen={({ id }) => openTeam(id)}
      />
    </div>
  );
}
