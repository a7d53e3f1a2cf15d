import { Link } from '../../address/link.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';
import { useSession } from '../../session/session.ts';
import { openTeam } from './team-address.ts';
import styles from './teams-page.module.css';

/** Why there is nothing to see, and who can mend it. */
export function NoTeams({ asked }: { readonly asked: string | null }) {
  const { person, coworking } = useSession();
  if (asked !== null) {
    return (
      <Empty action={<Button onClick={() => openTeam(null)}>All teams</Button>}>
        {person.operator
          ? `There is no team ${asked}.`
          : `There is no team ${asked} among yours. An administrator of the team can take you in.`}
      </Empty>
    );
  }
  if (person.operator) {
    return (
      <Empty
        action={
          <Link className={styles.action} to={{ page: 'sources', query: new URLSearchParams() }}>
            Connect a source
          </Link>
        }
      >
        There are no teams of coworkers yet. They come with the records of Nexudus: from a folder with{' '}
        <code>kepi import nexudus</code>, or by themselves once a source is connected with{' '}
        <code>kepi source add</code>.
      </Empty>
    );
  }
  return (
    <Empty>
      {coworking
        ? 'You are in no team yet. An administrator of your team, or the location, can take you in.'
        : `Teams are for active coworkers, and ${person.email} is none. The location can enter this address in your record; an operator of this Kepi sees all teams.`}
    </Empty>
  );
}
