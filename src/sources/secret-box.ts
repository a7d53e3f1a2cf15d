import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from './source-error.ts';

const format = 'v1';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export interface SecretKeyPlace {
  /** The data folder, which holds the key when nobody gives another. */
  readonly data: string;
  readonly secretKey?: string | undefined;
}

/**
 * Keeps secrets closed by a key that is not in the store. The key is looked for when it is first needed; a new one is
 * made when that is said alone.
 */
export class SecretBox {
  readonly #place: SecretKeyPlace;
  #root: Buffer | null = null;

  constructor(place: SecretKeyPlace) {
    this.#place = place;
  }

  /** Where the key is when nobody gives another. */
  get file(): string {
    return join(this.#place.data, 'secret.key');
  }

  hasKey(): boolean {
    this.#root ??= this.#findRoot();
    return this.#root !== null;
  }

  makeKey(): void {
    mkdirSync(this.#place.data, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(this.file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process was faster: its key is the one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  /** `about` is what it belongs to: under another name it does not open. */
  seal(text: string, about: string): string {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.#key('secrets'), nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return `${format}.${Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')}`;
  }

  open(sealed: string, about: string): string {
    const [version, content = ''] = sealed.split('.');
    const bytes = Buffer.from(content, 'base64url');
    const key = this.#key('secrets');
    const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
    try {
      if (version !== format) throw new Error(`unknown format ${version}`);
      const opening = createDecipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
      opening.setAuthTag(tag);
      return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8');
    } catch (error) {
      throw new SourceError(
        `The secrets of ${about} cannot be opened: they were closed with another key than that of KEPI_SECRET_KEY or secret.key; give the key of then, or "kepi source secret ${about}" the secret again.`,
        { cause: error },
      );
    }
  }

  /** A keyed hash of a text, for comparing what is not to be kept. */
  digest(text: string): string {
    return createHmac('sha256', this.#key('digests')).update(text).digest('hex');
  }

  #key(use: string): Buffer {
    if (!this.hasKey() || this.#root === null) {
      throw new SourceError(
        `${this.file} is gone, the key under which secrets and who was erased are kept: put it back, or give what was in it as KEPI_SECRET_KEY.`,
      );
    }
    return Buffer.from(hkdfSync('sha256', this.#root, Buffer.alloc(0), `kepi ${use}`, 32));
  }

  #findRoot(): Buffer | null {
    const { secretKey } = this.#place;
    if (secretKey !== undefined) return Buffer.from(secretKey);
    try {
      return readKey(this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return null;
    }
  }
}

function readKey(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim();
  if (text.length < 32) throw new SourceError(`${file} holds no key: it is cut off or empty.`);
  return Buffer.from(text);
}
