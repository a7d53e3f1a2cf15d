import { hash } from '@node-rs/argon2';
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
