import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is known between both sides; two of them while one takes the place of the other. */
export interface SigningSecrets {
  readonly signature?: string | undefined;
  readonly previous?: string | undefined;
}

/** An empty one would let everybody sign. */
export const secretsOf = ({ signature, previous }: SigningSecrets): string[] =>
  [signature, previous].flatMap((secret) => (secret ? [secret] : []));

/** Whether the HMAC-SHA256, in hex, is of these bytes by one of the secrets. All are tried, each in constant time. */
export function isSignedBy(secrets: readonly string[], body: Buffer, hex: string): boolean {
  const given = Buffer.from(hex, 'hex');
  const fits = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given),
  );
  return fits.includes(true);
}
