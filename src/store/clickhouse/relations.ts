import { sql } from '../../sql/statement.ts';
import { askRows } from './queries.ts';
import type { Servers } from './servers.ts';
import { versionColumns } from './version-columns.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns of each relation, in their order. */
export type Relations = ReadonlyMap<string, readonly Column[]>;

export async function readRelations(servers: Servers, database: string): Promise<Relations> {
  const rows = await askRows(
    servers,
    sql`SELECT table AS relation, name, type FROM system.columns WHERE database = ${database} ORDER BY table, position`,
  );
  const relations = new Map<string, Column[]>();
  for (const { relation, name, type } of rows as unknown as {
    relation: string;
    name: string;
    type: string;
  }[]) {
    if (versionColumns.includes(name)) continue;
    relations.set(relation, [...(relations.get(relation) ?? []), { name, type }]);
  }
  return relations;
}
