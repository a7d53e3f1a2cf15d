import { Children, type ReactNode } from 'react';
import styles from './sentence.module.css';

/** The bar on top that reads like a sentence: what the page is about, part by part. */
export function Sentence({
  title,
  children,
  aside,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly aside: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      <h1 className="unseen">{title}</h1>
      <div className={styles.parts} role="group" aria-label="What is shown">
        {Children.map(children, (part) => part !== null && <span className={styles.part}>{part}</span>)}
      </div>
      <div className={styles.aside}>{aside}</div>
    </header>
  );
}
