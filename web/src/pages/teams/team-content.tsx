import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { useAddress } from '../../address/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { useSession } from '../../session/session.ts';
import grid from '../../style/grid.module.css';
import { AttendanceCard } from './attendance-card.tsx';
import { MemberTable } from './member-table.tsx';
import { MonthCharts } from './month-charts.tsx';
import { NumbersRefused } from './numbers-refused.tsx';
import { ProfileCard } from './profile-card.tsx';
import { parseAskedRecords } from './records.ts';
import { RecordsPanel } from './records-panel.tsx';
import { TeamHead } from './team-head.tsx';
import { useTeamMetrics, useTeamView } from './team-questions.ts';
import { UninvoicedCards } from './uninvoiced-cards.tsx';

/** What a member sees of his team, and on top what its administrators and operators see. */
export function TeamContent({ team }: { readonly team: ListedTeam }) {
  const { person } = useSession();
  const administers = team.isAdministrator || person.operator;
  return (
    <>
      <TeamHead team={team} />
      {administers ? <Numbers team={team} /> : <NumbersRefused team={team} />}
      <AttendanceCard team={team} changeable={administers} />
      <ProfileCard team={team} />
    </>
  );
}

function Numbers({ team }: { readonly team: ListedTeam }) {
  const { query } = useAddress();
  const view = useTeamView(team.id);
  const metrics = useTeamMetrics(team.id);
  const asked = parseAskedRecords(query);
  return (
    <>
      <div className={grid.whole}>
        <Answer to={view} what="What is not invoiced" height={108}>
          {(data) => <UninvoicedCards view={data} month={metrics.data?.at(-1)} />}
        </Answer>
      </div>
      <MonthCharts metrics={metrics} />
      <div className={grid.whole}>
        <Answer to={view} what="The numbers of the members" height={480}>
          {(data) => <MemberTable view={data} />}
        </Answer>
      </div>
      {asked !== null && view.data !== undefined && (
        <RecordsPanel key={`${asked.field} ${asked.member}`} view={view.data} asked={asked} />
      )}
    </>
  );
}
