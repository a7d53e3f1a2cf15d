import { createHmac, timingSafeEqual } from 'node:crypto';

export interface HookSecrets {
  readonly signature?: string | undefined;
  /** The one before, while the hooks at the source get the new one. */
  readonly previous?: string | undefined;
}

/** `header` is `X-Nexudus-Hook-Signature`: the HMAC-SHA256 of the raw body, in hex. Without a secret there is none. */
export function verifyNexudusSignature(
  rawBody: Buffer,
  header: string | undefined,
  { signature, previous }: HookSecrets,
): 'ok' | 'missing' | 'mismatch' | 'malformed' {
  const secrets = [signature, previous].flatMap((secret) => (secret ? [secret] : []));
  if (secrets.length === 0) return 'ok';
  if (header === undefined || header.trim() === '') return 'missing';
  if (!/^[0-9A-Fa-f]{64}$/.test(header.trim())) return 'malformed';
  const told = Buffer.from(header.trim(), 'hex');
  // Every secret is tried, so that the time tells nothing of which one it was.
  const fits = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), told),
  );
  return fits.includes(true) ? 'ok' : 'mismatch';
}
