import { name, sql } from '../../../src/sql/statement.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { relations } from '../../../src/store/relations.ts';

/** Where one of the texts still stands, in whatever case: relation, column and what is in it. */
export async function placesOf(
  engine: Engine,
  workspace: number,
  texts: readonly string[],
): Promise<string[]> {
  const looked = texts.map((text) => text.toLowerCase());
  const found: string[] = [];
  for (const { name: relation, columns } of relations) {
    const here = columns.some((column) => column.name === 'workspace')
      ? sql`workspace = ${workspace}`
      : sql`TRUE`;
    const rows = await engine.read(sql`SELECT * FROM ${name(relation)} WHERE ${here}`);
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row)) {
        const text = typeof cell === 'string' ? cell.toLowerCase() : '';
        if (looked.some((one) => text.includes(one))) found.push(`${relation}.${column}: ${cell}`);
      }
    }
  }
  return found;
}
