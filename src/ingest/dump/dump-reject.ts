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

/** What a reject shows of a value: never half a character, and a copy, which does not keep the file's text alive. */
export function shortened(value: string): string {
  const cut = value
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('\0', '');
  return Buffer.from(cut).toString();
}
