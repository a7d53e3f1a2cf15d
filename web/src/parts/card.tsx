import type { ReactNode } from 'react';
import styles from './card.module.css';
import { Definition } from './definition.tsx';

interface CardProps {
  readonly title: string;
  readonly definition?: string | undefined;
  /** To the right of the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A surface with one thing on it. */
export function Card({ title, definition, tools, children }: CardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2>
          {title}
          {definition !== undefined && <Definition of={title} text={definition} />}
        </h2>
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </section>
  );
}
