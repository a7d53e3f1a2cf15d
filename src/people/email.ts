import { PeopleError } from './people-error.ts';

/** An e-mail as logins and keys keep it: trimmed and in lower case. */
export function parseEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) {
    throw new PeopleError(`${JSON.stringify(text)} is not an e-mail address.`);
  }
  return email;
}
