import type { ErasedPeople } from './erased-people.ts';
import { erasedText } from './personal-rule.ts';

/** What a text comes to, and whether it names somebody who was erased, by his address or by what stands for it. */
export interface Hidden {
  readonly text: string;
  readonly named: boolean;
}

const inLocal = /[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~.-]/u;
const inDomain = /[\p{L}\p{N}\p{M}.-]/u;
/** In an address of the web it is escaped. */
const sign = /@|%40/gi;
const longest = 254;
/** Words before one sign with which an address may begin. */
const mostWords = 8;
/** Each possible address costs a hash: a text with more of them counts as one that names somebody, and is hidden whole. */
const mostTries = 2_000;

/** Puts what stands for them in the place of the addresses of those who were erased. */
export function hideAddresses(text: string, people: ErasedPeople): Hidden {
  if (text.search(sign) === -1) return { text, named: text.includes('erased-') && people.hasStandIn(text) };
  const whole = text.length > longest ? null : people.standInFor(text);
  if (whole !== null) return { text: whole, named: true };
  let hidden = '';
  let done = 0;
  let tries = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    const end = addressEnd(text, index + found.length);
    const domain = text.slice(index + found.length, end);
    if (domain === '') continue;
    for (const start of addressStarts(text, index, done)) {
      if (++tries > mostTries) return { text: erasedText, named: true };
      const standIn = people.standInFor(`${text.slice(start, index)}@${domain}`);
      if (standIn === null) continue;
      hidden += text.slice(done, start) + standIn;
      done = end;
      break;
    }
  }
  hidden += text.slice(done);
  return { text: hidden, named: people.hasStandIn(hidden) };
}

/** A full stop after it is not its own. */
function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < longest && inDomain.test(text[end] ?? '')) end++;
  while (end > from && /[.-]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where it may begin: `mail=ann@x.test` is one as it stands, and holds another. A dot or a dash parts nothing. */
function addressStarts(text: string, sign: number, done: number): Iterable<number> {
  let start = sign;
  while (start > done && sign - start < longest && inLocal.test(text[start - 1] ?? '')) start--;
  const local = text.slice(start, sign);
  const words = [...local.matchAll(/[^\p{L}\p{N}\p{M}._+-](?=[\p{L}\p{N}\p{M}._+-])/gu)];
  const parts = words.slice(-mostWords).map(({ index }) => start + index + 1);
  const plain = start + (/^[._+-]+/.exec(local)?.[0].length ?? 0);
  return new Set([start, plain, ...parts].filter((one) => one < sign));
}
