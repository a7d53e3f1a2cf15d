import { isSignedBy, type SigningSecrets, secretsOf } from '../signed-by.ts';

export type Verified = 'ok' | 'missing' | 'unsigned' | 'malformed' | 'mismatch';

/** What Cal.com sends in place of a signature when it has no secret. */
const noSecret = 'no-secret-provided';

/** Lower-case hex over the very bytes. */
export function verifyCalcomSignature(
  body: Buffer,
  header: string | undefined,
  given: SigningSecrets,
): Verified {
  const secrets = secretsOf(given);
  // Without a secret nothing can be told from a header; whoever configured it so lets everybody in.
  if (secrets.length === 0) return 'ok';
  if (header === undefined) return 'missing';
  if (header === noSecret) return 'unsigned';
  if (!/^[0-9a-f]{64}$/.test(header)) return 'malformed';
  return isSignedBy(secrets, body, header) ? 'ok' : 'mismatch';
}
