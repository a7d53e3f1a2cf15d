import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Verdicts } from '../merge-records.ts';
import type { SaidLine } from './parse-lines.ts';

export type LineStatus = 'accepted' | 'duplicate' | 'stale' | 'rejected';

export interface JudgedLine {
  readonly line: number;
  readonly status: LineStatus;
  readonly field?: string;
  readonly reason?: string;
}

interface Judging {
  readonly table: SourceTable;
  readonly asOf: number;
  /** In the order in which they were recorded. */
  readonly rows: readonly Extract<SaidLine, { readonly kind: 'row' }>[];
  readonly verdicts: Verdicts;
  readonly gone: readonly Extract<SaidLine, { readonly kind: 'gone' }>[];
  /** What the deletions do to the records as they were, in their order. */
  readonly ends: readonly LineStatus[];
}

const statuses: Readonly<Record<string, LineStatus>> = {
  added: 'accepted',
  'added to': 'accepted',
  updated: 'accepted',
  unchanged: 'duplicate',
  'seen again': 'duplicate',
  stale: 'stale',
};

/** What became of each line. */
export function judgeLines(lines: readonly SaidLine[], judging: Judging): JudgedLine[] {
  const statusOf = new Map([...judgeRows(judging), ...judgeDeletions(judging)]);
  return lines.map((one) => {
    const { line } = one;
    if (one.kind !== 'rejected') return { line, status: statusOf.get(line) ?? 'stale' };
    const { field, reason } = one;
    return { line, status: 'rejected', ...(field !== null && { field }), reason };
  });
}

/** One that was outdone by another line is the same as that, or older. */
function judgeRows({ table, asOf, rows, verdicts, gone }: Judging): [number, LineStatus][] {
  const buried = new Set(gone.map(({ row }) => keyOf(table, row)));
  const judged = rows.map(({ row }, place) => {
    if (buried.has(keyOf(table, row)) && versionOf(table, row, asOf) <= asOf) return 'stale';
    return statuses[verdicts.get(place) ?? ''];
  });
  const winners = new Map(
    judged.includes(undefined)
      ? rows.flatMap((said, place) => {
          const status = judged[place];
          return status === undefined ? [] : [[contentOf(said), status] as const];
        })
      : [],
  );
  return rows.map((said, place) => {
    const winner = judged[place] === undefined ? winners.get(contentOf(said)) : undefined;
    return [said.line, judged[place] ?? (winner === 'accepted' ? 'duplicate' : (winner ?? 'stale'))];
  });
}

/** The second of two is a repeat, and one of what another line tells anew comes too late. */
function judgeDeletions({ table, asOf, rows, gone, ends }: Judging): [number, LineStatus][] {
  const newer = new Set(
    gone.length === 0
      ? []
      : rows.flatMap(({ row }) => (versionOf(table, row, asOf) > asOf ? keyOf(table, row) : [])),
  );
  const seen = new Set<string>();
  return gone.map(({ line, row }, n) => {
    const key = keyOf(table, row);
    const repeated = seen.has(key);
    seen.add(key);
    if (ends[n] === 'accepted' && newer.has(key)) return [line, 'stale'];
    return [line, repeated && ends[n] === 'accepted' ? 'duplicate' : (ends[n] ?? 'accepted')];
  });
}

const keyOf = ({ columns, key }: SourceTable, row: SourceRow) =>
  JSON.stringify(columns.flatMap(({ name }, n) => (key.includes(name) ? [row[n]] : [])));

const contentOf = ({ row, carried }: Judging['rows'][number]) => `${carried} ${JSON.stringify(row)}`;

const versionOf = ({ columns, version }: SourceTable, row: SourceRow, asOf: number) =>
  (row[columns.findIndex(({ name }) => name === version)] as number | null | undefined) ?? asOf;
