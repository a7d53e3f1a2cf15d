import type { ReactNode } from 'react';
import styles from './page.module.css';

/** Below the sentence, where things stand below each other. */
export const Page = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.page}>{children}</div>
);
