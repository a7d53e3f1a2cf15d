import { type Statement, sql } from '../sql/statement.ts';
import type { Cell, Engine, Row, Writer } from '../store/engine.ts';
import { requireKey } from './require-key.ts';
import type { SecretBox } from './secret-box.ts';
import { SourceError } from './source-error.ts';
import { type SecretsOf, type SettingsOf, type SourceKindName, sourceKinds } from './source-kinds.ts';

/** Something that is connected, with nothing that must not be known. */
export interface Source {
  readonly workspace: number;
  /** One of its kind on this server: a webhook's address has nothing else. */
  readonly name: string;
  readonly kind: SourceKindName;
  readonly settings: unknown;
  /** Null for one that sends. */
  readonly every: number | null;
  readonly createdAt: number;
}

/** A source with its secrets, for as long as they are used. */
export interface OpenSource<Kind extends SourceKindName = SourceKindName> extends Source {
  readonly kind: Kind;
  readonly settings: SettingsOf<Kind>;
  readonly secrets: SecretsOf<Kind>;
}

export interface NewSource {
  readonly workspace: number;
  readonly name: string;
  readonly kind: SourceKindName;
  readonly settings: unknown;
  readonly secrets: unknown;
  readonly every?: number | undefined;
  readonly now: number;
}

export async function addSource(engine: Engine, box: SecretBox, added: NewSource): Promise<Source> {
  const { workspace, name, kind, now } = added;
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    throw new SourceError(
      `${JSON.stringify(name)} cannot name a source: lower-case letters, digits and -, at most 63, a letter or digit first.`,
    );
  }
  const known = sourceKinds[kind];
  const settings = parse(known.settings, added.settings, kind);
  const secrets = parse(known.secrets, added.secrets, kind);
  const every = added.every ?? known.usualEvery ?? 0;
  await requireKey(engine, box);
  const sealed = box.seal(JSON.stringify(secrets), name);
  await engine.write(async (writer) => {
    const [there] = await writer.read(sql`SELECT workspace FROM source WHERE name = ${name}`);
    if (there !== undefined) {
      throw new SourceError(
        `There is a source ${JSON.stringify(name)} already, and its name is one of a kind on this server; choose another, or remove it first.`,
      );
    }
    await writer.insert(
      'source',
      sql`SELECT ${workspace} AS workspace, ${name} AS name, ${kind} AS kind,
        ${JSON.stringify(settings)} AS settings, ${sealed} AS secrets, ${every} AS every_ms, ${now} AS created_at`,
    );
  }, 'inbox');
  return { workspace, name, kind, settings, every: every === 0 ? null : every, createdAt: now };
}

/** With other secrets than before. */
export async function changeSecrets(
  engine: Engine,
  box: SecretBox,
  { name, secrets }: { readonly name: string; readonly secrets: unknown },
): Promise<void> {
  await requireKey(engine, box, name);
  await engine.write(async (writer) => {
    const source = await requireSource(writer, name);
    const sealed = box.seal(
      JSON.stringify(parse(sourceKinds[source.kind].secrets, secrets, source.kind)),
      name,
    );
    await writer.replace(
      'source',
      sql`name = ${name}`,
      sql`SELECT workspace, name, kind, settings, ${sealed} AS secrets, every_ms, created_at FROM source WHERE name = ${name}`,
    );
  }, 'inbox');
}

export async function listSources(engine: Pick<Engine, 'read'>, workspace?: number): Promise<Source[]> {
  const where = workspace === undefined ? sql`TRUE` : sql`workspace = ${workspace}`;
  return (await engine.read(select(where))).map(toSource);
}

export async function findSource(engine: Pick<Engine, 'read'>, name: string): Promise<Source | null> {
  const [row] = await engine.read(select(sql`name = ${name}`));
  return row === undefined ? null : toSource(row);
}

export async function requireSource(engine: Pick<Engine, 'read'>, name: string): Promise<Source> {
  const source = await findSource(engine, name);
  if (source !== null) return source;
  const all = (await listSources(engine)).map((one) => one.name);
  const there =
    all.length === 0 ? 'there is none yet; "kepi source add" makes one' : `there is ${all.join(', ')}`;
  throw new SourceError(`There is no source ${JSON.stringify(name)}; ${there}.`);
}

/** With its secrets. */
export async function openSource(
  engine: Pick<Engine, 'read'>,
  box: SecretBox,
  source: Source,
): Promise<OpenSource> {
  const [row] = await engine.read(sql`SELECT secrets FROM source WHERE name = ${source.name}`);
  const secrets = JSON.parse(box.open((row?.secrets ?? '') as string, source.name));
  return { ...source, secrets } as OpenSource;
}

/** What it has brought stays; what could not be read of it goes. */
export async function removeSource(engine: Engine, name: string): Promise<Source> {
  const removed = await engine.write(async (writer: Writer) => {
    const source = await requireSource(writer, name);
    await writer.remove('source', sql`name = ${name}`);
    await writer.remove('source_run', sql`workspace = ${source.workspace} AND source = ${name}`);
    return source;
  }, 'inbox');
  await engine.write(async (writer) => {
    const its = sql`workspace = ${removed.workspace} AND source = ${name}`;
    await writer.remove('source_state', its);
    await writer.remove('rejected_row', its);
  });
  return removed;
}

const select = (where: Statement): Statement =>
  sql`SELECT workspace, name, kind, settings, every_ms, created_at FROM source WHERE ${where} ORDER BY name`;

const toSource = ({ workspace, name, kind, settings, every_ms, created_at }: Row): Source => ({
  workspace: workspace as number,
  name: name as string,
  kind: kind as SourceKindName,
  settings: JSON.parse(settings as string),
  every: every_ms === 0 ? null : (every_ms as Exclude<Cell, string | boolean | null>),
  createdAt: created_at as number,
});

function parse(
  schema: (typeof sourceKinds)[SourceKindName]['settings' | 'secrets'],
  given: unknown,
  kind: string,
) {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  // Never what was given: it may be a secret.
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
  throw new SourceError(`This does not describe a source of the kind ${kind}: ${wrong.join('; ')}.`);
}
