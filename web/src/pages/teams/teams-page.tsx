import { useAddress } from '../../address/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { Freshness } from '../../sentence/freshness.tsx';
import { Sentence } from '../../sentence/sentence.tsx';
import { useSession } from '../../session/session.ts';
import grid from '../../style/grid.module.css';
import { NoTeams } from './no-teams.tsx';
import { TeamContent } from './team-content.tsx';
import { TeamList } from './team-list.tsx';
import { TeamPart } from './team-part.tsx';
import { useTeams } from './team-questions.ts';

/** One team, or a list to choose from; who has a single one is shown it. */
export function TeamsPage() {
  const { coworking } = useSession();
  const { query } = useAddress();
  const teams = useTeams(coworking);
  const asked = query.get('team');
  const [only] = teams.data?.length === 1 ? teams.data : [];
  const team = asked === null ? only : teams.data?.find(({ id }) => String(id) === asked);

  return (
    <>
      <Sentence title="Teams" aside={<Freshness of="coworking" />}>
        <TeamPart teams={teams.data ?? []} team={team ?? null} />
      </Sentence>
      <div className={grid.page}>
        {team !== undefined ? (
          <TeamContent key={team.id} team={team} />
        ) : (
          <div className={grid.whole}>
            <Card title="Teams">
              {coworking ? (
                <Answer to={teams} what="The teams" height={480}>
                  {(all) =>
                    asked !== null || all.length === 0 ? (
                      <NoTeams asked={all.length === 0 ? null : asked} />
                    ) : (
                      <TeamList teams={all} />
                    )
                  }
                </Answer>
              ) : (
                <NoTeams asked={null} />
              )}
            </Card>
          </div>
        )}
      </div>
    </>
  );
}
