import { useState } from 'react';
import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { Button } from '../../parts/button.tsx';
import { type Compared, pull } from './pull.ts';
import styles from './pull-buttons.module.css';

interface Said {
  readonly text: string;
  readonly failed: boolean;
}

/** Pulls a source now; one that sends has nothing to pull. */
export function PullButtons({ source }: { readonly source: SourceItem }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [asking, setAsking] = useState(false);
  if (source.every === null) return null;
  const busy = asking || source.state === 'running';
  const start = async (compare: Compared) => {
    setAsking(true);
    try {
      setSaid({ text: await pull(source, compare), failed: false });
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), failed: true });
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.buttons}>
      <Button disabled={busy} aria-label={`Sync ${source.name} now`} onClick={() => void start('recent')}>
        {source.state === 'running' ? 'Pulling' : 'Sync now'}
      </Button>
      <Button
        disabled={busy}
        aria-label={`Compare all of ${source.name}`}
        title="Pulls, and compares all that the source has with what is stored"
        onClick={() => void start('whole')}
      >
        Compare all
      </Button>
      <span role="status" className={said?.failed ? styles.failed : 'unseen'}>
        {said?.text}
      </span>
    </div>
  );
}
