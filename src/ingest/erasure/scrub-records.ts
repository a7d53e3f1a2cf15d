import type { Cell, SourceTable } from '../../records/source-table.ts';
import { isJson, type Json } from '../calcom-webhook/calcom-event.ts';
import { parseHookAction } from '../nexudus-webhook/parse-hook-action.ts';
import { hideInValue } from './hide-in-json.ts';
import { type Cells, erasedName } from './personal-rule.ts';
import { personalRules } from './personal-rules.ts';
import type { EventWorld } from './scrub-event.ts';

/** The records that a hook of Nexudus brings, with the fields that are kept of them; null where none is of somebody who was erased. */
export function scrubRecords(
  about: string,
  parsed: unknown,
  names: (value: unknown) => boolean,
  world: EventWorld,
): unknown {
  const action = parseHookAction(about);
  if (action === null || action.means === 'nothing') return names(parsed) ? [] : null;
  const { table } = action;
  const records: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (!records.some((record) => hangs(table, record, world) || names(record))) return null;
  return records.map((record) =>
    hangs(table, record, world) || names(record) ? scrubRecord(table, record, world) : record,
  );
}

function hangs(table: SourceTable, record: unknown, { records }: EventWorld): boolean {
  if (!isJson(record)) return false;
  const references = personalRules.get(table)?.hangsOn ?? [];
  return references.some(({ kind, column }) => records.has(kind, record[column] as number | string));
}

function scrubRecord(table: SourceTable, record: unknown, world: EventWorld): unknown {
  if (!isJson(record)) return null;
  const { people } = world;
  const read = table.columns.flatMap(({ name }) =>
    Object.hasOwn(record, name) ? [[name, record[name]] as const] : [],
  );
  const { value, named } = hideInValue(Object.fromEntries(read), people);
  const kept = value as Json;
  const rule = personalRules.get(table);
  if (rule === undefined) return kept;
  const decisive = rule.decidedBy === undefined ? null : kept[rule.decidedBy];
  const told = typeof decisive === 'string' && decisive.trim() !== '';
  if (told ? !people.isStandIn(decisive) : !named && !hangs(table, record, world)) return kept;
  const cells = kept as Cells & Record<string, Cell>;
  const personal = Object.keys(rule.scrub(cells, world, cells));
  const written = personal.filter((field) => typeof kept[field] === 'string' && kept[field] !== '');
  return { ...kept, ...Object.fromEntries(written.map((field) => [field, erasedName])) };
}
