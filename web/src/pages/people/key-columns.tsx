import type { KeyItem } from '../../../../src/contract/people/key-item.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { Moment } from '../../parts/moment.tsx';
import styles from './people-page.module.css';

const tones: Readonly<Record<KeyItem['state'], Tone>> = {
  active: 'good',
  expired: 'warn',
  revoked: 'quiet',
};

export const keyColumns = (revoke: (key: KeyItem) => void): readonly Column<KeyItem>[] => [
  {
    id: 'name',
    label: 'Name',
    toCell: ({ name, prefix }) => (
      <span>
        <span className={styles.email}>{name}</span>
        <span className={styles.prefix}>{prefix}…</span>
      </span>
    ),
  },
  { id: 'owner', label: 'Owner', toCell: ({ owner }) => owner },
  { id: 'scopes', label: 'Scopes', toCell: ({ scopes }) => scopes.join(', ') },
  { id: 'state', label: 'State', toCell: ({ state }) => <Mark tone={tones[state]}>{state}</Mark> },
  { id: 'created', label: 'Created', toCell: ({ createdAt }) => <Moment at={createdAt} as="day" /> },
  { id: 'expires', label: 'Expires', toCell: ({ expiresAt }) => <Moment at={expiresAt} as="day" /> },
  { id: 'used', label: 'Last used', toCell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
  {
    id: 'revoke',
    label: 'Revoke',
    unseen: true,
    numeric: true,
    toCell: (key) =>
      key.state === 'revoked' ? null : (
        <button
          type="button"
          className={styles.act}
          aria-label={`Revoke the key ${key.name}`}
          onClick={() => revoke(key)}
        >
          Revoke
        </button>
      ),
  },
];
