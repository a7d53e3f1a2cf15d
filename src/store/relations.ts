import type { About, StagedColumn } from './engine.ts';
import { migrations } from './migrations/migrations.ts';
import type { NewTable } from './migrations/new-table.ts';

export interface Relation {
  readonly name: string;
  /** In the order in which a store has them. The first is never null. */
  readonly columns: readonly StagedColumn[];
  /** Of a relation that grows long, the instant by which its rows fall into months. */
  readonly time: string | null;
  /** How it is written; see `Engine.write`. */
  readonly about: About;
}

/** What comes in, and where from. */
const ofInbox = ['source', 'source_run', 'inbox_event', 'inbox_waiting'];
const ofPeople = ['workspace', 'login', 'api_key', 'api_key_use', 'access_token', 'invitation'];

/** All that a store holds after the migrations, save what it keeps about itself: they make the same on every engine. */
export const relations: readonly Relation[] = migrations
  .flatMap(({ clickhouse }) => clickhouse.tables)
  .map(toRelation);

function toRelation({ name, columns, spreadBy }: NewTable): Relation {
  const long = spreadBy !== undefined;
  const has = (column: string) => columns.some(([called, type]) => called === column && type === 'Int64');
  return {
    name,
    columns: columns.map(([called, type]) => ({ name: called, type: toCellType(type) })),
    time: (long && ['version', 'created_at'].find(has)) || null,
    about: ofPeople.includes(name) ? 'people' : ofInbox.includes(name) ? 'inbox' : 'records',
  };
}

function toCellType(type: string): StagedColumn['type'] {
  const plain = /^Nullable\((\w+)\)$/.exec(type)?.[1] ?? type;
  if (/^Int\d+$/.test(plain)) return 'integer';
  if (plain === 'String') return 'text';
  if (plain === 'Bool') return 'boolean';
  throw new Error(`there are no cells of the type ${type}`);
}
