import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { PeopleError } from './people-error.ts';

const shortest = 8;
const longest = 1024;

/** Argon2id, with the library's own parameters, which are OWASP's. */
export function hashPassword(password: string): Promise<string> {
  if ([...password].length < shortest) {
    throw new PeopleError(`A password has at least ${shortest} characters.`);
  }
  if (Buffer.byteLength(password) > longest) {
    throw new PeopleError(`A password has at most ${longest} bytes.`);
  }
  return hash(password.normalize('NFKC'));
}

type Verify = (kept: string, password: string) => Promise<boolean>;

let nobodys: Promise<string> | undefined;

/** As much work for an e-mail without a password as for a wrong password. */
export async function verifyPassword(
  kept: string | null,
  password: string,
  compare: Verify = verify,
): Promise<boolean> {
  nobodys ??= hash(randomBytes(32));
  const dummy = await nobodys;
  const possible = Buffer.byteLength(password) <= longest;
  const same = await compare(kept ?? dummy, possible ? password.normalize('NFKC') : '');
  return same && kept !== null && possible;
}
