import { createHash, randomBytes } from 'node:crypto';

export const kepiPrefix = 'kepi_';
const shownSecret = 6;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A new key, and what may be kept of it. */
export function makeSecretKey() {
  const key = kepiPrefix + randomBytes(32).toString('base64url');
  return { key, hash: sha256(key), prefix: key.slice(0, kepiPrefix.length + shownSecret) };
}

/** A new secret that expires by itself: nothing of it is ever shown again. */
export function makeToken(begins = '') {
  const token = begins + randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}
