import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { Options } from '../../parts/options.tsx';
import { Popover } from '../../parts/popover.tsx';
import styles from '../../sentence/part.module.css';
import { openTeam } from './team-address.ts';

const every = 'all';

interface TeamPartProps {
  readonly teams: readonly ListedTeam[];
  readonly team: ListedTeam | null;
}

/** Which team, and by whose clocks; `/` searches in it. */
export function TeamPart({ teams, team }: TeamPartProps) {
  const label = team === null ? 'All teams' : `Team ${team.name}`;
  const choices = [
    ...(teams.length > 1 ? [{ id: every, label: 'All teams' }] : []),
    ...teams.map(({ id, name, location }) => ({
      id: String(id),
      label: name,
      ...(location !== null && { about: location }),
    })),
  ];
  return (
    <>
      <Popover label={label} name={`Whose numbers: ${label}`} className={styles.part} shortcut="/">
        {(close) => (
          <Options
            label="Teams"
            options={choices}
            chosen={[team === null ? every : String(team.id)]}
            onChoose={(id) => {
              openTeam(id === every ? null : Number(id));
              close();
            }}
          />
        )}
      </Popover>
      {team !== null && <span className={styles.quiet}>{team.timeZone.replaceAll('_', ' ')}</span>}
    </>
  );
}
