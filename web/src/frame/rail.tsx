import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useSession } from '../session/session.ts';
import { OwnMenu } from './own-menu.tsx';
import { pages, toPage } from './pages.ts';
import styles from './rail.module.css';

export function Rail() {
  const session = useSession();
  const { page, query } = useAddress();
  return (
    <nav className={styles.rail} aria-label="Pages">
      <Link className={styles.brand} to={toPage('', query)} aria-label="Kepi">
        <img src="./icon.svg" alt="" width="28" height="28" />
      </Link>
      <ul>
        {pages
          .filter(({ isFor }) => isFor(session))
          .map(({ page: name, label, icon: Icon }) => (
            <li key={name}>
              <Link
                className={styles.link}
                to={toPage(name, query)}
                aria-current={name === page ? 'page' : undefined}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                {label}
              </Link>
            </li>
          ))}
      </ul>
      <OwnMenu />
    </nav>
  );
}
