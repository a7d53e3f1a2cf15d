import type { Random } from './random.ts';

const base58 = [...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'].map((c) => c.charCodeAt(0));
const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const bytes = Buffer.alloc(22);

/** 22 characters, as a booking's uid. */
export function shortUid(random: Random): string {
  for (let i = 0; i < 22; ) {
    let word = random.word();
    for (const end = Math.min(i + 5, 22); i < end; i++) {
      bytes[i] = base58[word % 58] as number;
      word = Math.floor(word / 58);
    }
  }
  return bytes.toString('latin1');
}

export function hex(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += random.word().toString(16).padStart(8, '0');
  return text.slice(0, length);
}

const digits = [...'0123456789abcdef'].map((c) => c.charCodeAt(0));
const uuidBytes = Buffer.from('00000000-0000-4000-8000-000000000000', 'latin1');
/** Where the digits go; the thirteenth, which says the version, is drawn and left out. */
const uuidPlaces = [...uuidBytes.keys()].filter((place) => uuidBytes[place] !== '-'.charCodeAt(0));
const versionPlace = uuidPlaces[12] as number;
const variantPlace = uuidPlaces[16] as number;

export function uuid(random: Random): string {
  for (let i = 0; i < 32; ) {
    const word = random.word();
    for (let shift = 28; shift >= 0; shift -= 4) {
      uuidBytes[uuidPlaces[i++] as number] = digits[(word >>> shift) & 15] as number;
    }
  }
  uuidBytes[versionPlace] = '4'.charCodeAt(0);
  uuidBytes[variantPlace] = '89ab'.charCodeAt(random.word() & 3);
  return uuidBytes.toString('latin1');
}

export function cuid(random: Random): string {
  let text = 'c';
  while (text.length < 25) text += base36[random.word() % 36];
  return text;
}
