import type { ReactNode } from 'react';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';

export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <Rail />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
    </div>
  );
}
