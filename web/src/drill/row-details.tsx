import { type Fact, Facts } from '../parts/facts.tsx';
import styles from './row-details.module.css';

/** What a row of the panel holds, below the rows. */
export const RowDetails = ({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) => (
  <section className={styles.details} aria-label={`Details of ${title}`} aria-live="polite">
    <h3>{title}</h3>
    <Facts of={facts} />
  </section>
);
