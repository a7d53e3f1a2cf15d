import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface Its {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why what was sent cannot be so. */
  readonly fault?: string | undefined;
  /** The input, which takes these. */
  readonly children: (its: Its) => ReactNode;
}

/** A label, what is filled in below it, and what is wrong with that. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': fault !== undefined })}
      <div id={`${id}-about`} className={styles.about}>
        <Fault of={fault} />
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}

export const Fault = ({ of }: { readonly of: string | undefined }) =>
  of === undefined ? null : (
    <p className={styles.fault} role="alert">
      {of.replace(/^(is|must)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1))}
    </p>
  );
