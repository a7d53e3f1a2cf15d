import { Lock } from 'lucide-react';
import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import styles from './numbers-refused.module.css';

/** Said instead of asking for what would be refused. */
export const NumbersRefused = ({ team }: { readonly team: ListedTeam }) => (
  <p className={styles.refused}>
    <Lock size={16} strokeWidth={1.75} aria-hidden="true" />
    <span>
      What is open, what is left and who booked how much is for administrators of the team.{' '}
      {team.administrators.length === 0
        ? 'It has none yet: the location can name you one.'
        : `The location can make you one; ${new Intl.ListFormat('en').format(team.administrators)} can show you.`}
    </span>
  </p>
);
