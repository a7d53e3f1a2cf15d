import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from './answer.module.css';
import { Failed, hasFailed, Waiting } from './states.tsx';

interface AnswerProps<Data> {
  readonly to: UseQueryResult<Data, Error>;
  /** What is asked for, as in "Event trends could not be shown". */
  readonly what: string;
  /** Of what will be there. */
  readonly height: number;
  readonly children: (data: Data) => ReactNode;
}

/** Waits, fails or shows, in the same place. */
export function Answer<Data>({ to, what, height, children }: AnswerProps<Data>) {
  if (hasFailed(to) && to.error !== null) {
    return (
      <div className={styles.failed} style={{ minHeight: height }}>
        <Failed error={to.error} what={what} onRetry={() => void to.refetch()} />
      </div>
    );
  }
  if (to.data === undefined) return <Waiting height={height} />;
  return <div aria-busy={to.isPlaceholderData || undefined}>{children(to.data)}</div>;
}
