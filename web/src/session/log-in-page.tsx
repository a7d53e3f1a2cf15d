import { Button } from '../parts/button.tsx';
import styles from './entry.module.css';
import { Entry } from './entry.tsx';
import { logIn } from './log-in.ts';
import { useSentForm } from './use-sent-form.ts';

export function LogInPage() {
  const { sending, refusal, onSubmit } = useSentForm((form) =>
    logIn({ email: String(form.get('email')), password: String(form.get('password')) }),
  );
  return (
    <Entry
      title="Log in to Kepi"
      about="The numbers of your bookings, to the row."
      note="No login, or the password is lost? An operator of this Kepi can send you an invitation."
    >
      <form className={styles.form} onSubmit={onSubmit}>
        <label>
          E-mail
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {refusal !== null && (
          <p className={styles.failed} role="alert">
            {refusal}
          </p>
        )}
        <Button kind="main" type="submit" disabled={sending}>
          Log in
        </Button>
      </form>
    </Entry>
  );
}
