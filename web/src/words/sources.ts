import document from '../../../docs/sources.md?raw';
import type { SourceItem } from '../../../src/contract/sources/source-item.ts';
import { readDefinitions } from './definitions.ts';
import { toMinutesText } from './numbers.ts';

const meanings = new Map(readDefinitions(document));

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What a kind, a state or a number of a source is. */
export function sourceMeaning(name: string): string | undefined {
  const [meaning] = meanings.get(name) ?? [];
  return meaning === undefined ? undefined : capital(meaning);
}

/** The database of a Cal.com, pulled every 5 min */
export function toKindText({ kind, every }: Pick<SourceItem, 'kind' | 'every'>): string {
  const what = sourceMeaning(kind) ?? kind;
  return every === null ? `${what}: they are sent` : `${what}, pulled every ${toEveryText(every)}`;
}

function toEveryText(ms: number): string {
  if (ms < 60_000) return `${ms / 1_000} s`;
  return ms % 86_400_000 === 0 ? `${ms / 86_400_000} d` : toMinutesText(ms / 60_000);
}

/** 3 tables, of which 1 is not repaired */
export function toDriftText({ drift, comparedAt }: Pick<SourceItem, 'drift' | 'comparedAt'>): string {
  const all = new Set(drift.map(({ table }) => table));
  const open = new Set(drift.filter(({ repaired }) => !repaired).map(({ table }) => table));
  if (all.size === 0) return comparedAt === null ? 'not compared yet' : 'none';
  const tables = `${all.size} ${all.size === 1 ? 'table' : 'tables'}`;
  if (open.size === 0) return `${tables}, repaired`;
  return open.size === all.size ? `${tables}, not repaired` : `${tables}, ${open.size} not repaired`;
}
