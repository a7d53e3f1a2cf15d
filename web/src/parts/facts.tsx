import type { ReactNode } from 'react';
import { Definition } from './definition.tsx';
import styles from './facts.module.css';

export interface Fact {
  readonly name: string;
  readonly definition?: string | undefined;
  readonly value: ReactNode;
}

/** What there is to say about one thing, line by line. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ name, definition, value }) => (
      <div key={name}>
        <dt>
          {name}
          {definition !== undefined && <Definition of={name} text={definition} />}
        </dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
