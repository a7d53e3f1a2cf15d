import { all, type Statement, sql } from '../../sql/statement.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import { withRejectsOf } from '../inbox/event-rejects.ts';
import type { Digest } from '../record-changes.ts';
import { namesErased } from './hide-in-json.ts';
import { holdsOneOf } from './named-in-store.ts';
import { readErased } from './read-erased.ts';

const shown = sql`content IS NOT NULL`;
const staged = 'erased_reject';

/** Takes away what rows that could not be read show of a guest; where they were found stays. Tells how many they are. */
export async function eraseRejects(
  writer: Writer,
  workspace: number,
  digest: Digest,
  texts: readonly string[],
): Promise<number> {
  const people = await readErased(writer, workspace, digest);
  // Some write letters in another way.
  const held = holdsOneOf('content', [...texts, '\\u']);
  const rows = await writer.read(
    sql`SELECT source, place, content FROM rejected_row WHERE workspace = ${workspace} AND ${shown} AND ${held}`,
  );
  const his = rows.filter(({ content }) => {
    const plain = (content as string).toLowerCase();
    return texts.some((text) => plain.includes(text)) || (people && namesErased(content as string, people));
  });
  if (his.length === 0) return 0;
  await writer.stage(
    staged,
    [
      { name: 'place', type: 'integer' },
      { name: 'source', type: 'text' },
    ],
    his.map(({ place, source }) => [place as number, source as string]),
  );
  const ours = sql`workspace = ${workspace} AND (source, place) IN (SELECT source, place FROM erased_reject)`;
  const count = await blank(writer, ours);
  await writer.drop(staged);
  return count;
}

/** The same for those of some events, whatever they show. */
export const eraseRejectsOf = (
  engine: Engine,
  workspace: number,
  eventIds: readonly string[],
): Promise<number> =>
  engine.write(
    async (writer) =>
      (await withRejectsOf(writer, { workspace, eventIds }, (ours) => blank(writer, ours))) ?? 0,
  );

async function blank(writer: Writer, ours: Statement): Promise<number> {
  const held = all([ours, shown]);
  const [counted] = await writer.read(sql`SELECT count(*) AS n FROM rejected_row WHERE ${held}`);
  const count = counted?.n as number;
  if (count > 0) {
    await writer.replace(
      'rejected_row',
      held,
      sql`SELECT workspace, source, file, line, field, reason, nullif(content, content) AS no_content, seen_at, place
        FROM rejected_row WHERE ${held}`,
    );
  }
  return count;
}
