import { calcomTables } from '../../records/calcom-tables.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { any, name, type Statement, sql, word } from '../../sql/statement.ts';
import type { Row, Writer } from '../../store/engine.ts';
import { isOfHosts } from './personal-rules.ts';

const tables: readonly SourceTable[] = [
  ...Object.values(calcomTables),
  ...Object.values(toldTables),
  ...Object.values(nexudusEntities),
];

/** The ways in which a text may hold an address: as it is, within JSON, within an address of the web. */
export const spellingsOf = (address: string): readonly string[] => [
  ...new Set(
    [address, JSON.stringify(address).slice(1, -1), address.replace('@', '%40')].flatMap((one) => [
      one,
      one.replaceAll('/', '\\/'),
    ]),
  ),
];

/** Whether one of the texts stands in the column, in whatever case. */
export const holdsOneOf = (column: string, texts: readonly string[]): Statement =>
  any(texts.map((text) => word('contains', word('lower', sql`coalesce(${name(column)}, '')`), sql`${text}`)));

/** The stored records in which one of the texts stands; those of hosts are theirs. */
export async function* recordsThatHold(
  writer: Writer,
  workspace: number,
  texts: readonly string[],
): AsyncGenerator<{ readonly table: SourceTable; readonly stored: readonly Row[] }> {
  for (const table of tables) {
    const columns = table.columns.filter(
      ({ name, type }) => (type === 'text' || type === 'json') && !isOfHosts(table, name),
    );
    if (columns.length === 0) continue;
    const held = any(columns.map(({ stored }) => holdsOneOf(stored, texts)));
    const stored = await writer.read(
      sql`SELECT * FROM ${name(table.stored)} WHERE workspace = ${workspace} AND ${held}`,
    );
    if (stored.length > 0) yield { table, stored };
  }
}
