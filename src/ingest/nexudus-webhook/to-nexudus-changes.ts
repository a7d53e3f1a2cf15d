import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceTable } from '../../records/source-table.ts';
import type { DumpReject } from '../dump/dump-reject.ts';
import {
  isFault,
  isRecord,
  parseNexudusField,
  parseNexudusRecord,
  type RecordFault,
} from '../nexudus/parse-nexudus-record.ts';
import type { GoneRecords, WebhookChanges } from '../webhook-changes.ts';
import type { HookAction } from './hook-actions.ts';
import { missingMark } from './looks-like.ts';

/** `body` is the parsed JSON: an array with one record, in practice; several of them, or a bare one, mean the same. */
export function toNexudusChanges(action: HookAction, body: unknown, receivedAt: number): WebhookChanges {
  if (action.means === 'nothing') return { kind: 'ignored', reason: action.reason };
  if (typeof body !== 'object' || body === null) {
    return { kind: 'refused', reason: `a hook brings an array with a record, not ${JSON.stringify(body)}` };
  }
  const records: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (records.length === 0) return { kind: 'ignored', reason: 'it has no record' };
  if (records.every(isOfMarketplace)) {
    return {
      kind: 'ignored',
      reason: 'it is what an app of the marketplace is sent, which leaves out most of a record',
    };
  }
  const { means, table } = action;
  const told = { batches: [] as RecordBatch[], gone: [] as GoneRecords[], rejects: [] as DumpReject[] };
  for (const [at, record] of records.entries()) {
    const change =
      means === 'deletes' ? toGone(table, record, receivedAt) : toBatch(table, record, receivedAt);
    if (isFault(change)) told.rejects.push({ file: table.name, line: at + 1, ...change });
    else if ('asOf' in change) told.gone.push(change);
    else told.batches.push(change);
  }
  return { kind: 'changes', ...told };
}

function toBatch(table: SourceTable, record: unknown, receivedAt: number): RecordBatch | RecordFault {
  const fault = wrongEntity(table, record);
  if (fault !== null) return fault;
  const row = parseNexudusRecord(table, record);
  return isFault(row) ? row : { table, rows: [row], versions: [receivedAt] };
}

/** Its clock may be ahead of ours: a record is never newer than its own deletion. */
function toGone(table: SourceTable, record: unknown, receivedAt: number): GoneRecords | RecordFault {
  const fault = wrongEntity(table, record);
  if (fault !== null || !isRecord(record)) return fault ?? { column: null, reason: 'is not a JSON object' };
  const id = parseNexudusField(table, 'Id', record.Id);
  if (isFault(id)) return id;
  const changedAt = parseNexudusField(table, 'UpdatedOn', record.UpdatedOn);
  return {
    table,
    rows: [table.columns.map(({ name }) => (name === 'Id' ? id : undefined))],
    asOf: Math.max(receivedAt, typeof changedAt === 'number' ? changedAt : 0),
  };
}

function wrongEntity(table: SourceTable, record: unknown): RecordFault | null {
  if (!isRecord(record) || record.Id === undefined) return null;
  const field = missingMark(table, record);
  return field === undefined
    ? null
    : {
        column: field,
        reason: `is missing, so this is no record of ${table.name}: is the hook of another action?`,
      };
}

/** `{ type, booking }` */
const isOfMarketplace = (record: unknown) =>
  isRecord(record) && typeof record.type === 'string' && isRecord(record.booking);
