import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { SourceError } from '../../sources/source-error.ts';
import { type FoundTable, quoted } from './found-table.ts';
import type { Postgres } from './postgres.ts';

const { users, booking, apiKey } = calcomTables;
const tables: readonly SourceTable[] = Object.values(calcomTables);

/** Which columns there are, and whether the user may read them. */
type Known = ReadonlyMap<string, boolean>;

/** Asks the catalogue what there is to read. Hashed keys may be withheld: nobody then signs in with Cal.com's own. */
export async function findTables(db: Postgres): Promise<ReadonlyMap<SourceTable, FoundTable>> {
  const role = await requireSchema(db);
  const known = await readColumns(db);
  const missing = [users, booking].filter(({ name }) => !known.has(name)).map(({ name }) => quoted(name));
  if (missing.length > 0) {
    throw new SourceError(
      `There is no table ${missing.join(' and ')} in the schema ${quoted(db.schema)}: is this the database of Cal.com? Another schema is named with ?schema=NAME at the end of the address.`,
    );
  }
  const there = tables.filter(({ name }) => known.has(name));
  const granted = there.filter(({ name }) => [...(known.get(name) ?? [])].some(([, may]) => may));
  const withheld = there.filter((table) => !granted.includes(table) && table !== apiKey);
  if (withheld.length > 0) throw mayNotRead(db, role, withheld);
  return new Map(
    granted.map((table) => [table, toFound(db, role, table, known.get(table.name) ?? new Map())]),
  );
}

async function requireSchema(db: Postgres): Promise<string> {
  const [row] = await db.read(
    `SELECT current_user, (SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = $1)`,
    [db.schema],
  );
  const [role = '', usable] = row ?? [];
  const schema = quoted(db.schema);
  if (usable === null)
    throw new SourceError(`There is no schema ${schema} in the database; check ?schema= in the address.`);
  if (usable === 't') return quoted(role ?? '');
  throw new SourceError(
    `The user may not look into the schema ${schema}: GRANT USAGE ON SCHEMA ${schema} TO ${quoted(role ?? '')}.`,
  );
}

async function readColumns(db: Postgres): Promise<ReadonlyMap<string, Known>> {
  const rows = await db.read(
    `SELECT c.relname, a.attname, has_column_privilege(c.oid, a.attnum, 'SELECT')
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = $1 AND c.relname = ANY($2) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    [db.schema, tables.map(({ name }) => name)],
  );
  const known = new Map<string, Map<string, boolean>>();
  for (const [table, column, may] of rows) {
    const columns = known.get(table as string) ?? new Map<string, boolean>();
    known.set(table as string, columns.set(column as string, may === 't'));
  }
  return known;
}

function toFound(db: Postgres, role: string, table: SourceTable, known: Known): FoundTable {
  const required = table.columns.filter((column) => column.required);
  const absent = required.filter(({ name }) => !known.has(name)).map(({ name }) => quoted(name));
  if (absent.length > 0) {
    throw new SourceError(
      `The table ${quoted(table.name)} has no column ${absent.join(', ')}: is it Cal.com's?`,
    );
  }
  const withheld = required.filter(({ name }) => known.get(name) === false).map(({ name }) => quoted(name));
  if (withheld.length > 0) throw mayNotRead(db, role, [table], withheld);
  const carries = table.columns.map(({ name }) => known.get(name) === true);
  return {
    table,
    from: `${quoted(db.schema)}.${quoted(table.name)}`,
    columns: table.columns.filter((_, n) => carries[n]),
    carried: carries.reduce((mask, carried, n) => (carried ? mask + 2 ** n : mask), 0),
  };
}

function mayNotRead(
  { schema }: Postgres,
  role: string,
  tables: readonly SourceTable[],
  columns: readonly string[] = [],
): SourceError {
  const names = tables.map(({ name }) => quoted(name));
  const what = [...names, ...(columns.length === 0 ? [] : [`its columns ${columns.join(', ')}`])].join(', ');
  const granted = names.map((name) => `${quoted(schema)}.${name}`).join(', ');
  return new SourceError(`The user ${role} may not read ${what}: GRANT SELECT ON ${granted} TO ${role}.`);
}
