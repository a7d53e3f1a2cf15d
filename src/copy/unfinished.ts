import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

/** A name that no workspace can be given. */
const mark = { id: 0, name: '(unfinished copy)' };

export interface Workspaces {
  /** A copy has begun to write to the store, and has not ended. */
  readonly unfinished: boolean;
  /** All but the mark. */
  readonly names: readonly string[];
}

export async function readWorkspaces(engine: Engine): Promise<Workspaces> {
  const rows = await engine.read(sql`SELECT id, name FROM workspace ORDER BY id`);
  const names = rows.filter(({ id }) => id !== mark.id).map(({ name }) => String(name));
  return { unfinished: names.length < rows.length, names };
}

/** Until its workspaces come, last of all, nobody can work with a store that is half copied. */
export const markUnfinished = (engine: Engine): Promise<void> =>
  engine.write(
    (writer) => writer.replace('workspace', sql`TRUE`, sql`SELECT ${mark.id} AS id, ${mark.name} AS name`),
    'people',
  );
