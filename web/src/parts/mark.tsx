import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

interface MarkProps {
  readonly tone: Tone;
  /** What the word means, on hover. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A word for a state, in its colour and with a dot. */
export const Mark = ({ tone, title, children }: MarkProps) => (
  <span className={styles.mark} data-tone={tone} title={title}>
    {children}
  </span>
);
