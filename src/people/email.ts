import { PeopleError } from './people-error.ts';

/** An e-mail as logins and keys keep it: trimmed and in lower case. */
export function parseEmail(text: string, field = 'email'): string {
  const email = toEmail(text);
  if (email === null) throw new PeopleError(`${JSON.stringify(text)} is not an e-mail address.`, { field });
  return email;
}

/** The same of what may be none. */
export function toEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) ? email : null;
}
