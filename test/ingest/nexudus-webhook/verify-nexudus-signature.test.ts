import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyNexudusSignature } from '../../../src/ingest/nexudus-webhook/verify-nexudus-signature.ts';

const body = Buffer.from('[{"Id":51,"ResourceName":"Caf\u00e9"}]');
const signed = (secret: string, bytes: Buffer | string = body) =>
  createHmac('sha256', secret).update(bytes).digest('hex').toUpperCase();
const secrets = { signature: 'the new secret', previous: 'the old secret' };

describe('the signature of a hook', () => {
  it('is the HMAC-SHA256 of the raw bytes, in upper case', () => {
    // printf '[]' | openssl dgst -sha256 -hmac secret
    const known = '53364A07FCC563E712F42CFC9DE1E28E1E2D39F236CEE430F112203E557AEA3F';
    expect(verifyNexudusSignature(Buffer.from('[]'), known, { signature: 'secret' })).toBe('ok');
    expect(verifyNexudusSignature(body, signed(secrets.signature), secrets)).toBe('ok');
    expect(verifyNexudusSignature(body, signed(secrets.signature).toLowerCase(), secrets)).toBe('ok');
  });

  it('may be made with the secret of before, while there is one', () => {
    expect(verifyNexudusSignature(body, signed(secrets.previous), secrets)).toBe('ok');
    expect(verifyNexudusSignature(body, signed(secrets.previous), { signature: secrets.signature })).toBe(
      'mismatch',
    );
    expect(verifyNexudusSignature(body, signed(secrets.previous), { previous: secrets.previous })).toBe('ok');
  });

  it('of other bytes, or by another secret, does not fit', () => {
    const other = Buffer.concat([body, Buffer.from(' ')]);
    expect(verifyNexudusSignature(other, signed(secrets.signature), secrets)).toBe('mismatch');
    expect(verifyNexudusSignature(body, signed('another secret'), secrets)).toBe('mismatch');
    expect(verifyNexudusSignature(body, '0'.repeat(64), secrets)).toBe('mismatch');
  });

  it('that is not there is missing', () => {
    expect(verifyNexudusSignature(body, undefined, secrets)).toBe('missing');
    expect(verifyNexudusSignature(body, ' ', secrets)).toBe('missing');
  });

  it.each(['abc', 'sha256=00', 'x'.repeat(64), '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(64)},00`])(
    'that is %j is malformed',
    (header) => {
      expect(verifyNexudusSignature(body, header, secrets)).toBe('malformed');
    },
  );

  it('is not looked at where no secret is known', () => {
    for (const none of [{}, { signature: undefined }, { signature: '' }]) {
      expect(verifyNexudusSignature(body, undefined, none)).toBe('ok');
      expect(verifyNexudusSignature(body, 'anything', none)).toBe('ok');
    }
  });
});
