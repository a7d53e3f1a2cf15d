import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { name, sql } from '../../sql/statement.ts';
import type { Round } from './round.ts';

const { team, membership, eventType, attendee } = calcomTables;

/** Every version of Cal.com has these. */
const usual: readonly SourceTable[] = [team, membership, eventType, attendee];

/** Says which tables are missing that should be there, or that were: their rows stay in the store as they are. */
export async function noteAbsentTables({ pull, found, rejects }: Round): Promise<void> {
  for (const table of Object.values(calcomTables)) {
    if (found.has(table)) continue;
    const [kept] = await pull.read(
      sql`SELECT count(*) AS n FROM ${name(table.stored)} WHERE workspace = ${pull.workspace}`,
    );
    const rows = kept?.n as number;
    if (rows === 0 && !usual.includes(table)) continue;
    const stays = rows === 0 ? 'nothing of it is known' : 'what is stored of it stays as it was';
    const reason = `the table cannot be read: it is not in the database, or not granted; ${stays}`;
    await rejects.add([{ file: table.name, line: 0, column: null, reason }]);
  }
}
