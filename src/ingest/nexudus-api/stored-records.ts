import type { SourceTable } from '../../records/source-table.ts';
import { join, name, sql } from '../../sql/statement.ts';
import type { Row } from '../../store/engine.ts';
import type { Pull } from '../connector.ts';
import { carriedMasks, currentRecords } from '../current-records.ts';

type Reading = Pick<Pull, 'read' | 'workspace'>;

export async function countStored({ read, workspace }: Reading, { stored }: SourceTable): Promise<number> {
  const [counted] = await read(
    sql`SELECT count(*) AS n FROM (SELECT DISTINCT id FROM ${name(stored)} WHERE workspace = ${workspace}) known`,
  );
  return counted?.n as number;
}

const idsAtATime = 50_000;

/** Those that the list does not have. */
export async function storedBeside(
  { read, workspace }: Reading,
  { stored }: SourceTable,
  listed: ReadonlySet<number>,
): Promise<number[]> {
  const beside: number[] = [];
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await read(
      sql`SELECT DISTINCT id FROM ${name(stored)} WHERE workspace = ${workspace} AND id > ${after}
        ORDER BY id LIMIT ${idsAtATime}`,
    );
    for (const { id } of rows) if (!listed.has(id as number)) beside.push(id as number);
    if (rows.length < idsAtATime) return beside;
    after = rows.at(-1)?.id as number;
  }
}

/** These records as they stand. */
export async function readStored(
  reading: Reading,
  table: SourceTable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Row>> {
  if (ids.length === 0) return new Map();
  const masks = (await carriedMasks(reading, [table], reading.workspace)).get(table) ?? [];
  const listed = join(
    ids.map((id) => sql`${id}`),
    ', ',
  );
  const current = currentRecords(table, reading.workspace, masks, { column: 'id', ids: listed });
  const rows = await reading.read(sql`SELECT * FROM ${current} found`);
  return new Map(rows.map((row) => [row.id as number, row]));
}
