/** A row that cannot be read, and why. */
export interface DumpReject {
  readonly file: string;
  /** The line of the file in which the row starts, from 1. */
  readonly line: number;
  /** Null when it is about the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
  readonly value?: string;
}

const longest = 100;
/** Of the addresses that are cut off; a text with more of them is not shown at all. */
const mostAddresses = 5;

/** What a reject shows of a value: never half a character, and a copy, which does not keep the file's text alive. */
export function shortened(value: string): string {
  const cut = value
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('\0', '');
  const rest = cutOff(value);
  return Buffer.from(rest === null ? '...' : cut + rest).toString();
}

/** Whose text it is may stand behind the cut: without his address nobody could erase him from what is before it. */
function cutOff(value: string): string | null {
  if (value.length <= longest) return '';
  const addresses = new Set<string>();
  for (const { 0: found, index } of value.matchAll(
    /[^\s"<>:,;]{1,64}(?:@|%40|\\u0040)[^\s"<>:,;@]{1,100}/gi,
  )) {
    if (index + found.length <= longest) continue;
    addresses.add(found.replaceAll('\0', ''));
    if (addresses.size > mostAddresses) return null;
  }
  return addresses.size === 0 ? '' : ` ... ${[...addresses].join(' ')}`;
}
