import { calcomTables } from '../../records/calcom-tables.ts';
import type { Cell, SourceRow } from '../../records/source-table.ts';
import { all, name, type Statement, sql, word } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import { keyColumns, keyList } from '../record-key.ts';
import type { FoundTable } from './found-table.ts';

/** What the store has of one row. */
export interface StoredRow {
  /** Carries the key alone. */
  readonly key: SourceRow;
  /** Of the record with the columns that this source brings; null where there is none. */
  readonly hash: number | null;
  readonly version: number;
  /** Of the newest record with other columns. */
  readonly otherVersion: number;
}

/** The stored rows that fit, by their keys as text. */
export async function readStored(
  pull: Pick<Pull, 'read' | 'workspace'>,
  { table, carried }: FoundTable,
  where: Statement = sql`TRUE`,
): Promise<ReadonlyMap<string, StoredRow>> {
  const rows = await pull.read(
    sql`SELECT ${keyList(table)}, carried, version, hash FROM ${name(table.stored)}
      WHERE ${all([sql`workspace = ${pull.workspace}`, where])}`,
  );
  const columns = keyColumns(table);
  const stored = new Map<string, StoredRow>();
  for (const row of rows) {
    const id = columns.map((column) => row[column]).join('/');
    const before = stored.get(id) ?? unseen(table.columns.map((c) => keyCell(c.stored, columns, row)));
    const version = row.version as number;
    stored.set(
      id,
      row.carried === carried
        ? { ...before, hash: row.hash as number, version }
        : { ...before, otherVersion: Math.max(before.otherVersion, version) },
    );
  }
  if (table !== calcomTables.attendee) return stored;
  for (const { id, version } of await readToldOfAttendees(pull, where)) {
    const before = stored.get(String(id));
    if (before === undefined) continue;
    const otherVersion = Math.max(before.otherVersion, version as number);
    stored.set(String(id), { ...before, otherVersion });
  }
  return stored;
}

/** When a webhook has told last whether they came: the newer word of that counts. */
const readToldOfAttendees = ({ read, workspace }: Pick<Pull, 'read' | 'workspace'>, where: Statement) =>
  read(sql`SELECT a.id AS id, max(g.version) AS version
    FROM (
      SELECT id, booking_id, ${word('lower', sql`trim(email)`)} AS address FROM calcom_attendee
      WHERE ${all([sql`workspace = ${workspace}`, where])}
    ) a
    JOIN (
      SELECT booking_id, email, version FROM calcom_told_guest
      WHERE workspace = ${workspace} AND no_show IS NOT NULL
    ) g ON g.booking_id = a.booking_id AND g.email = a.address
    GROUP BY a.id`);

/** Rows with these numbers. */
export function isOneOf(keys: readonly string[]): Statement {
  const ids = keys.map(Number).filter(Number.isSafeInteger);
  return ids.length === 0 ? sql`FALSE` : word('isOneOf', sql`id`, sql`${ids}`);
}

const unseen = (key: SourceRow): StoredRow => ({ key, hash: null, version: -1, otherVersion: -1 });

const keyCell = (column: string, keys: readonly string[], row: Readonly<Record<string, Cell>>) =>
  keys.includes(column) ? row[column] : undefined;
