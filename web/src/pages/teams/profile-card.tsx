import type { ReactNode } from 'react';
import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import type { ProfilePerson } from '../../../../src/contract/teams/team-profile.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import grid from '../../style/grid.module.css';
import styles from './profile-card.module.css';
import { useTeamProfile } from './team-questions.ts';

const isWebAddress = (text: string) => /^https?:\/\//i.test(text);

const toPeople = (people: readonly ProfilePerson[]) =>
  people.length === 0 ? 'nobody' : people.map(({ FullName }) => FullName).join(', ');

/** What the team says of itself, and who is in it. */
export function ProfileCard({ team }: { readonly team: ListedTeam }) {
  return (
    <div className={grid.whole}>
      <Card title="Profile">
        <Answer to={useTeamProfile(team.id)} what="The profile" height={120}>
          {({ ProfileSummary, ProfileWebsite, ProfileTagsList, TeamMembers, TeamAdministrators }) => (
            <dl className={styles.facts}>
              {ProfileSummary !== '' && <Fact name="About">{ProfileSummary}</Fact>}
              {ProfileWebsite !== null && ProfileWebsite !== '' && (
                <Fact name="Website">
                  {isWebAddress(ProfileWebsite) ? (
                    <a href={ProfileWebsite} rel="noreferrer noopener" target="_blank">
                      {ProfileWebsite}
                    </a>
                  ) : (
                    ProfileWebsite
                  )}
                </Fact>
              )}
              {ProfileTagsList.length > 0 && <Fact name="Tags">{ProfileTagsList.join(', ')}</Fact>}
              <Fact name="Members">{toPeople(TeamMembers)}</Fact>
              <Fact name="Administrators">{toPeople(TeamAdministrators)}</Fact>
            </dl>
          )}
        </Answer>
      </Card>
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
