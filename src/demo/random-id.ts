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

export function uuid(random: Random): string {
  const text = hex(random, 32);
  const variant = '89ab'[random.word() & 3];
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`;
}

export function cuid(random: Random): string {
  let text = 'c';
  while (text.length < 25) text += base36[random.word() % 36];
  return text;
}
