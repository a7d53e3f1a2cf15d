import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is known between both sides; two of them while one takes the place of the other. */
export interface WebhookSecrets {
  readonly signature?: string | undefined;
  readonly previous?: string | undefined;
}

export type Verified = 'ok' | 'missing' | 'unsigned' | 'malformed' | 'mismatch';

/** What Cal.com sends in place of a signature when it has no secret. */
const noSecret = 'no-secret-provided';

/** Lower-case hex of HMAC-SHA256 over the very bytes. All secrets are tried, each in constant time. */
export function verifyCalcomSignature(
  body: Buffer,
  header: string | undefined,
  { signature, previous }: WebhookSecrets,
): Verified {
  const secrets = [signature, previous].filter((secret) => secret !== undefined);
  // Without a secret nothing can be told from a header; whoever configured it so lets everybody in.
  if (secrets.length === 0) return 'ok';
  if (header === undefined) return 'missing';
  if (header === noSecret) return 'unsigned';
  if (!/^[0-9a-f]{64}$/.test(header)) return 'malformed';
  const given = Buffer.from(header, 'hex');
  const right = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given),
  );
  return right.includes(true) ? 'ok' : 'mismatch';
}
