import { createHash } from 'node:crypto';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { type CalcomTable, calcomTables } from '../../src/records/calcom-tables.ts';
import type { Cell } from '../../src/records/source-table.ts';

export type DemoOptions = Parameters<typeof demoRecords>[0];
// biome-ignore lint/suspicious/noExplicitAny: a row of any table, read by column name
export type Row = Record<string, any>;
export type DemoTables = Record<CalcomTable, Row[]>;

export const asOf = '2026-11-21';
export const now = Date.parse(asOf);
export const dayMs = 86_400_000;

/** The calendar's part of the demo data as objects, table by table. */
export function demoTables(options: DemoOptions): DemoTables {
  const keys = Object.keys(calcomTables) as CalcomTable[];
  const tables = Object.fromEntries(keys.map((key) => [key, [] as Row[]])) as DemoTables;
  for (const { table, rows } of demoRecords(options)) {
    if (table.system !== 'calcom') continue;
    const key = keys.find((name) => calcomTables[name] === table);
    if (key === undefined) throw new Error(`a table of no source: ${table.name}`);
    for (const row of rows)
      tables[key].push(Object.fromEntries(table.columns.map((column, i) => [column.name, row[i] as Cell])));
  }
  return tables;
}

export function demoHash(options: DemoOptions, system?: 'calcom' | 'nexudus'): string {
  const hash = createHash('sha256');
  for (const { table, rows } of demoRecords(options)) {
    if (system === undefined || table.system === system) hash.update(table.name + JSON.stringify(rows));
  }
  return hash.digest('hex');
}

export function grouped(rows: readonly Row[], column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}

export const share = <T>(rows: readonly T[], holds: (row: T) => unknown) =>
  rows.filter(holds).length / rows.length;

/** Local weekday (0 is Sunday) and minute of the day, by the engine's own calendar. */
export function localClock(zone: string): (instant: number) => { weekday: number; minute: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? '');
    return { weekday, minute: Number(parts.hour) * 60 + Number(parts.minute) };
  };
}
