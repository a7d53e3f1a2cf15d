import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, Inbox, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { KepiError } from '../asking/kepi-error.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';

interface EmptyProps {
  /** What is missing, in a line. */
  readonly children: ReactNode;
  /** What mends it. */
  readonly action?: ReactNode;
}

export const Empty = ({ children, action }: EmptyProps) => (
  <div className={styles.state}>
    <Inbox size={20} strokeWidth={1.5} aria-hidden="true" />
    <p>{children}</p>
    {action}
  </div>
);

interface FailedProps {
  readonly error: Error;
  /** What could not be shown. */
  readonly what: string;
  readonly onRetry: () => void;
}

const isRefusal = (error: Error): boolean =>
  error instanceof KepiError && (error.status === 403 || error.status === 401);

/** Whether there is nothing to be shown: what arrived before stands where it is only not refreshed. */
export const hasFailed = ({ error, data }: Pick<UseQueryResult, 'error' | 'data'>): boolean =>
  error !== null && (data === undefined || isRefusal(error));

interface NoAccessProps {
  /** What is not open, and who can open it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export const NoAccess = ({ children, action }: NoAccessProps) => (
  <div className={styles.state} role="alert">
    <Lock size={20} strokeWidth={1.5} aria-hidden="true" />
    <p>{children}</p>
    {action}
  </div>
);

/** What failed, why, and what can be done: to try again, to ask somebody, or to ask for something else. */
export function Failed({ error, what, onRetry }: FailedProps) {
  if (isRefusal(error)) {
    return (
      <NoAccess>{error.message} An operator of this Kepi, or an owner of the team, can give it.</NoAccess>
    );
  }
  const asks = error instanceof KepiError && error.status === 400;
  return (
    <div className={styles.state} role="alert">
      <CircleAlert size={20} strokeWidth={1.5} aria-hidden="true" />
      <p>
        {what} could not be shown. {error.message}
      </p>
      {!asks && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}

/** Holds the place of what is on its way, in its final size. */
export const Waiting = ({ height }: { readonly height: number }) => (
  <div className={styles.waiting} style={{ height }} aria-hidden="true" data-waiting />
);
