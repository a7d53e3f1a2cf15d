import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { toNumberText } from '../../words/numbers.ts';
import styles from './team-head.module.css';

/** The team, where it is, by whose clocks its days go, and who looks after it. */
export const TeamHead = ({ team }: { readonly team: ListedTeam }) => (
  <header className={styles.head}>
    <h2>{team.name}</h2>
    <dl>
      {team.location !== null && (
        <div>
          <dt>Location</dt>
          <dd>{team.location}</dd>
        </div>
      )}
      <div>
        <dt>Time zone</dt>
        <dd>{team.timeZone.replaceAll('_', ' ')}</dd>
      </div>
      <div>
        <dt>Members</dt>
        <dd>{toNumberText(team.members)}</dd>
      </div>
      <div>
        <dt>{team.administrators.length === 1 ? 'Administrator' : 'Administrators'}</dt>
        <dd>{team.administrators.length === 0 ? 'nobody' : team.administrators.join(', ')}</dd>
      </div>
    </dl>
  </header>
);
