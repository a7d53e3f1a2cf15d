import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import styles from './entry.module.css';
import { Entry } from './entry.tsx';
import { setUp } from './log-in.ts';
import { useSentForm } from './use-sent-form.ts';

/** The first run: whoever has the token that the server printed becomes its operator. */
export function SetUpPage() {
  const [token] = useState(() => window.location.hash.slice(1));
  const { sending, refusal, onSubmit } = useSentForm((form) =>
    setUp({
      token: String(form.get('token')).trim(),
      email: String(form.get('email')),
      password: String(form.get('password')),
    }),
  );
  return (
    <Entry
      title="Set up Kepi"
      about="Make the first operator: who sees everything here, and manages sources, people and keys."
      note={
        <>
          The token is in what <code>kepi serve</code> printed when it started.{' '}
          <code>kepi user add --operator</code> does the same without one.
        </>
      }
    >
      <form className={styles.form} onSubmit={onSubmit}>
        <label>
          Set-up token
          <input name="token" autoComplete="off" defaultValue={token} required />
        </label>
        <label>
          Your e-mail
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          A password
          <input name="password" type="password" autoComplete="new-password" minLength={8} required />
          <small>At least 8 characters.</small>
        </label>
        {refusal !== null && (
          <p className={styles.failed} role="alert">
            {refusal}
          </p>
        )}
        <Button kind="main" type="submit" disabled={sending}>
          Make the operator
        </Button>
      </form>
    </Entry>
  );
}
