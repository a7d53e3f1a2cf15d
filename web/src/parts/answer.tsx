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
  const failed = hasFailed(to);
  if (!failed && to.data === undefined) return <Waiting height={height} />;
  return (
    <div
      className={styles.answer}
      style={{ minHeight: height }}
      aria-busy={to.isPlaceholderData || undefined}
    >
      {failed && to.error !== null ? (
        <Failed error={to.error} what={what} onRetry={() => void to.refetch()} />
      ) : (
        to.data !== undefined && children(to.data)
      )}
    </div>
  );
}
