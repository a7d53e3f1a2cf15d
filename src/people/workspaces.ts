import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { PeopleError } from './people-error.ts';

export interface Workspace {
  readonly id: number;
  readonly name: string;
}

export const mainWorkspace = 'main';

export async function listWorkspaces(engine: Pick<Engine, 'read'>): Promise<Workspace[]> {
  const rows = await engine.read(sql`SELECT id, name FROM workspace ORDER BY id`);
  return rows.map(({ id, name }) => ({ id: id as number, name: name as string }));
}

export async function findWorkspace(engine: Pick<Engine, 'read'>, name: string): Promise<Workspace> {
  const found = (await listWorkspaces(engine)).find((workspace) => workspace.name === name);
  if (found !== undefined) return found;
  throw new PeopleError(
    `There is no workspace ${JSON.stringify(name)}; "kepi workspace add ${/^[\w-]+$/.test(name) ? name : '<name>'}" makes one.`,
  );
}

export function addWorkspace(engine: Engine, name: string): Promise<Workspace> {
  if (!/^[a-z0-9][a-z0-9_-]{0,62}$/.test(name)) {
    throw new PeopleError(
      `${JSON.stringify(name)} cannot name a workspace: lower-case letters, digits, - and _, at most 63, a letter or digit first.`,
    );
  }
  return engine.write(async (writer) => {
    const there = await listWorkspaces(writer);
    if (there.some((workspace) => workspace.name === name)) {
      throw new PeopleError(`The workspace ${JSON.stringify(name)} exists already.`);
    }
    const workspace = { id: Math.max(0, ...there.map(({ id }) => id)) + 1, name };
    await writer.insert('workspace', sql`SELECT ${workspace.id} AS id, ${name} AS name`);
    return workspace;
  }, 'people');
}
