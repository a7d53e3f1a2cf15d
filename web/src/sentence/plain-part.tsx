import type { ReactNode } from 'react';
import styles from './part.module.css';

interface PlainPartProps {
  /** What the sentence begins with. */
  readonly leads?: boolean;
  readonly children: ReactNode;
}

/** A part of the sentence with nothing to choose. */
export const PlainPart = ({ leads = false, children }: PlainPartProps) => (
  <span className={leads ? styles.lead : styles.plain}>{children}</span>
);
