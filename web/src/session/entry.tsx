import type { ReactNode } from 'react';
import styles from './entry.module.css';

interface EntryProps {
  readonly title: string;
  readonly about: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A page in front of the pages. */
export const Entry = ({ title, about, note, children }: EntryProps) => (
  <main className={styles.page}>
    <div className={styles.box}>
      <img src="./icon.svg" alt="Kepi" width="36" height="36" />
      <h1>{title}</h1>
      <p>{about}</p>
      {children}
      <p className={styles.note}>{note}</p>
    </div>
  </main>
);
