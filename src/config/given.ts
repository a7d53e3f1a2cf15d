import type { SettingName } from './settings.ts';

/** A value as somebody gave it, and where he did. */
export interface Given {
  readonly value: unknown;
  /** What he would know it by: `KEPI_PORT`, `--port`, `port`. */
  readonly called: string;
  /** Completes "set ...". */
  readonly where: string;
}

export type GivenSettings = ReadonlyMap<SettingName, Given>;

/** For a sentence: short, and without the password that an address may hold. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const safe = withoutPassword(text);
  return JSON.stringify(safe.length > 80 ? `${safe.slice(0, 80)}...` : safe);
}

/** Also of an address that is mistyped: all between the user and the last @. */
function withoutPassword(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return text;
  const start = /^\s*[\w-]*:\/+/.exec(text)?.[0].length ?? 0;
  const colon = text.indexOf(':', start);
  return `${text.slice(0, colon < 0 || colon > at ? start : colon + 1)}***${text.slice(at)}`;
}
