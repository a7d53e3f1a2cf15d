import { CircleUserRound } from 'lucide-react';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import { logOut } from '../session/log-in.ts';
import { useSession } from '../session/session.ts';
import { openKeys } from './keys.tsx';
import styles from './own-menu.module.css';
import { chooseTheme, type Theme, useTheme } from './theme.ts';

const themes: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

export function OwnMenu() {
  const { person, workspace, semantics } = useSession();
  const theme = useTheme();
  return (
    <Popover
      name="You and your settings"
      className={styles.button}
      label={<CircleUserRound size={20} strokeWidth={1.75} aria-hidden="true" />}
    >
      {(close) => (
        <div className={styles.menu}>
          <p className={styles.who}>
            {person.name !== null && <strong>{person.name}</strong>}
            <span>{person.email}</span>
            <span>
              {person.operator ? 'Operator of' : 'In'} workspace {workspace} · definitions: {semantics}
            </span>
          </p>
          <h2>Theme</h2>
          <Options
            label="Theme"
            options={themes}
            chosen={[theme]}
            onChoose={(id) => chooseTheme(id as Theme)}
          />
          <hr />
          <button
            type="button"
            onClick={() => {
              close();
              openKeys();
            }}
          >
            Keys of the keyboard
          </button>
          <a href="./docs">API reference</a>
          <button type="button" onClick={() => void logOut()}>
            Log out
          </button>
        </div>
      )}
    </Popover>
  );
}
