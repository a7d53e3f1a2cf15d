import { isSignedBy, type SigningSecrets, secretsOf } from '../signed-by.ts';

/** `header` is `X-Nexudus-Hook-Signature`: hex in either case, over the raw body. Without a secret there is none. */
export function verifyNexudusSignature(
  rawBody: Buffer,
  header: string | undefined,
  given: SigningSecrets,
): 'ok' | 'missing' | 'mismatch' | 'malformed' {
  const secrets = secretsOf(given);
  if (secrets.length === 0) return 'ok';
  const told = header?.trim() ?? '';
  if (told === '') return 'missing';
  if (!/^[0-9A-Fa-f]{64}$/.test(told)) return 'malformed';
  return isSignedBy(secrets, rawBody, told) ? 'ok' : 'mismatch';
}
