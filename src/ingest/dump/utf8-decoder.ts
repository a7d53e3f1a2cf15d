import { isUtf8 } from 'node:buffer';

/**
 * UTF-8 that comes in pieces cut anywhere; null for what is none. Unlike a TextDecoder that streams, it gives text
 * of one byte a character where that will do, which is twice as fast to walk.
 */
export class Utf8Decoder {
  #unfinished: Uint8Array = new Uint8Array();
  #started = false;

  decode(more: Uint8Array): string | null {
    const bytes =
      this.#unfinished.length === 0
        ? Buffer.from(more.buffer, more.byteOffset, more.length)
        : Buffer.concat([this.#unfinished, more]);
    const end = lastWholeCharacter(bytes);
    this.#unfinished = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) return null;
    const text = whole.toString();
    const marked = !this.#started && text.startsWith('\ufeff');
    this.#started ||= text !== '';
    return marked ? text.slice(1) : text;
  }

  /** Whether the last character came whole. */
  ended(): boolean {
    return this.#unfinished.length === 0;
  }
}

/** Where the character that the end cuts begins; the end itself when it cuts none. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
