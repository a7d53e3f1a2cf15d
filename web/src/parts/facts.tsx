import type { ReactNode } from 'react';
import { Definition } from './definition.tsx';
import styles from './facts.module.css';

export type Fact = readonly [name: string, value: ReactNode, definition?: string | undefined];

interface FactsProps {
  readonly of: readonly Fact[];
  /** One below the other, rather than beside each other where there is room. */
  readonly stacked?: boolean;
}

/** Names and values; what is not known is left out. */
export const Facts = ({ of, stacked = false }: FactsProps) => (
  <dl className={stacked ? styles.stacked : styles.facts}>
    {of
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value, definition], n) => (
        <div key={n}>
          <dt>
            {name}
            {definition !== undefined && <Definition of={name} text={definition} />}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
