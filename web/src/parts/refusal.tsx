import styles from './refusal.module.css';

/** Why something was not done. */
export const Refusal = ({ of }: { readonly of: string | null }) =>
  of === null ? null : (
    <p className={styles.refusal} role="alert">
      {of}
    </p>
  );
