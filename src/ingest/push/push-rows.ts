import { badRequest, Refusal } from '../../booking/refusal.ts';
import type { Engine } from '../../store/engine.ts';
import { shortened } from '../dump/dump-reject.ts';
import { hideRejects } from '../erasure/hide-rejects.ts';
import { addRejects } from '../keep-rejects.ts';
import type { Verdicts } from '../merge-records.ts';
import { type Digest, recordChanges } from '../record-changes.ts';
import { judgeGone } from './judge-gone.ts';
import { type JudgedLine, judgeLines, type LineStatus } from './judge-lines.ts';
import { parseAsOf } from './parse-as-of.ts';
import { parseLines } from './parse-lines.ts';
import { pushedTables } from './pushed-tables.ts';

/** How freshness and rejected rows name what was pushed. */
const pushSource = 'push';

/** Lines of one body. */
const most = 50_000;

export interface Push {
  readonly workspace: number;
  /** As the source calls it. */
  readonly table: string;
  /** One JSON object a line. */
  readonly text: string;
  /** When the rows were observed, as the request says it. */
  readonly asOf?: string | undefined;
  readonly now: number;
  readonly digest?: Digest | undefined;
}

export interface PushSummary extends Readonly<Record<LineStatus, number>> {
  readonly rows: JudgedLine[];
}

/** Puts on record what a body says, and tells line by line what became of it when all of it is durable. */
export async function pushRows(engine: Engine, push: Push): Promise<PushSummary> {
  const { workspace, now, digest } = push;
  const pushed = pushedTables.get(push.table);
  if (pushed === undefined) throw new Refusal('NotFoundException', `There is no table ${push.table}.`);
  const { table } = pushed;
  const asOf = parseAsOf(push.asOf, now);
  const lines = parseLines(push.text, pushed);
  if (lines.length === 0) throw badRequest('The body has no rows: send one JSON object a line.');
  if (lines.length > most) {
    throw badRequest(`The body has ${lines.length} rows, and may have ${most}: send them in several.`);
  }
  const rejects = lines.flatMap((one) => {
    if (one.kind !== 'rejected') return [];
    const { line, field: column, reason, value, within } = one;
    return {
      file: table.name,
      line,
      column,
      reason,
      ...(value !== undefined && { value: shortened(value), within }),
    };
  });
  const rows = lines.filter((one) => one.kind === 'row').sort((a, b) => a.carried - b.carried);
  const gone = lines.filter((one) => one.kind === 'gone');

  let verdicts: Verdicts = new Map();
  let ends: readonly LineStatus[] = [];
  const recording = {
    workspace,
    source: pushSource,
    observedAt: asOf,
    // Nothing that could be read tells nothing of how far the source has been followed.
    partial: rejects.length === lines.length,
    ...(digest && { digest }),
    onVerdicts(_: unknown, told: Verdicts) {
      verdicts = told;
    },
  };
  await recordChanges(engine, recording, async ({ record, gone: bury, writer }) => {
    for (const mask of new Set(rows.map(({ carried }) => carried))) {
      await record({ table, rows: rows.flatMap(({ carried, row }) => (carried === mask ? [row] : [])) });
    }
    if (gone.length > 0) {
      const keys = gone.map(({ row }) => row);
      ends = await judgeGone(writer, table, workspace, asOf, keys);
      await bury(table, keys, asOf);
    }
    const shown = await hideRejects(writer, workspace, digest, rejects);
    await addRejects(writer, workspace, pushSource, shown, now);
    return [];
  });
  return count(judgeLines(lines, { table, asOf, rows, verdicts, gone, ends }));
}

function count(rows: JudgedLine[]): PushSummary {
  const counts = { accepted: 0, duplicate: 0, stale: 0, rejected: 0 };
  for (const { status } of rows) counts[status] += 1;
  return { ...counts, rows };
}
