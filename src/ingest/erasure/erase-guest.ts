import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { name, sql, word } from '../../sql/statement.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { settle } from '../settle.ts';
import { openSuppression } from '../suppression.ts';
import { ofTable } from '../tombstones.ts';
import { eraseEvents, learnFromEvents } from './erase-events.ts';
import { eraseRejects, eraseRejectsOf } from './erase-rejects.ts';
import { hashOfGuest, toStandIn } from './erased-people.ts';
import { recordsThatHold, spellingsOf } from './named-in-store.ts';
import { hashOfKey } from './read-erased.ts';

interface Erasing {
  readonly workspace: number;
  readonly email: string;
  readonly digest: Digest;
  readonly now: number;
}

/** What was removed, and what was not. */
export interface ErasureReceipt {
  /** What stands for the guest from now on. */
  readonly standIn: string;
  /** Whether he was erased before; the same is looked for once more. */
  readonly again: boolean;
  /** Records that are other than before, by the names of their tables; of none without. */
  readonly records: Readonly<Record<string, number>>;
  readonly tombstones: number;
  readonly rejectedRows: number;
  readonly events: number;
  /** As whom he stays: a host and a login are no guests. */
  readonly stays: { readonly hosts: number; readonly logins: number };
}

/** Removes what is personal of a guest from all that is kept, and from all that will come; nothing is counted otherwise. */
export async function eraseGuest(engine: Engine, erasing: Erasing): Promise<ErasureReceipt> {
  const { workspace, digest } = erasing;
  const email = erasing.email.trim().toLowerCase();
  const hash = hashOfGuest(digest, email);
  const standIn = toStandIn(hash);
  const erased = await engine.write(async (writer) => {
    const again = await suppress(writer, erasing, hash);
    const records = await eraseRecords(writer, {
      workspace,
      digest,
      texts: [...spellingsOf(email), standIn],
    });
    const tombstones = await eraseTombstones(writer, workspace, email, standIn);
    const rejectedRows = await eraseRejects(writer, workspace, digest, spellingsOf(email));
    await settle(writer, workspace);
    return { again, records, tombstones, rejectedRows };
  });
  const { ids, changed } = await eraseEvents(engine, workspace, digest);
  const rejectedRows = erased.rejectedRows + (await eraseRejectsOf(engine, workspace, ids));
  const stays = await readStays(engine, workspace, email);
  return { standIn, ...erased, rejectedRows, events: changed, stays };
}

/** From the first moment on, so that whoever writes next knows. Tells whether it was so already. */
async function suppress(
  writer: Writer,
  { workspace, digest, now }: Omit<Erasing, 'email'>,
  hash: string,
): Promise<boolean> {
  const rows = await writer.read(sql`SELECT hash FROM suppressed WHERE workspace = ${workspace}`);
  const known = rows.map((row) => row.hash);
  if (known.includes(hash)) return true;
  const fresh = known.length === 0 ? [hashOfKey(digest), hash] : [hash];
  await writer.stage(
    'fresh_suppressed',
    [{ name: 'hash', type: 'text' }],
    fresh.map((one) => [one]),
  );
  await writer.insert(
    'suppressed',
    sql`SELECT ${workspace} AS workspace, hash, ${now} AS created_at FROM fresh_suppressed`,
  );
  await writer.drop('fresh_suppressed');
  return false;
}

async function eraseRecords(
  writer: Writer,
  { workspace, digest, texts }: Pick<Erasing, 'workspace' | 'digest'> & { readonly texts: readonly string[] },
): Promise<Record<string, number>> {
  const suppression = await openSuppression(writer, workspace, digest);
  const counts: Record<string, number> = {};
  const count = ({ name }: SourceTable, changed: number) => {
    if (changed > 0) counts[name] = (counts[name] ?? 0) + changed;
  };
  for await (const { table, stored } of recordsThatHold(writer, workspace, texts)) {
    count(table, await suppression.rewrite(table, stored));
  }
  await learnFromEvents(writer, workspace, texts, suppression);
  // Those of others lose nothing.
  const { routingFormResponse } = calcomTables;
  const submissions = sql`SELECT * FROM ${name(routingFormResponse.stored)} WHERE workspace = ${workspace} AND id < 0`;
  await suppression.rewrite(routingFormResponse, await writer.read(submissions));
  for (const [table, changed] of await suppression.finish()) count(table, changed);
  return counts;
}

/** Those of guests have the address in their key. */
async function eraseTombstones(
  writer: Writer,
  workspace: number,
  email: string,
  standIn: string,
): Promise<number> {
  const held = sql`${ofTable(toldTables.guest, workspace)} AND ${word('endsWith', sql`id`, sql`${`/${email}`}`)}`;
  const rows = await writer.read(sql`SELECT id, version, hash FROM tombstone WHERE ${held}`);
  if (rows.length === 0) return 0;
  await writer.stage(
    'erased_tombstone',
    [
      { name: 'id', type: 'text' },
      { name: 'version', type: 'integer' },
      { name: 'hash', type: 'integer' },
    ],
    rows.map(({ id, version, hash }) => [
      `${(id as string).slice(0, -email.length)}${standIn}`,
      version as number,
      hash as number,
    ]),
  );
  await writer.replace(
    'tombstone',
    held,
    sql`SELECT ${workspace} AS workspace, ${toldTables.guest.stored} AS source_table, id, version, hash
      FROM erased_tombstone`,
  );
  await writer.drop('erased_tombstone');
  return rows.length;
}

async function readStays(engine: Engine, workspace: number, email: string) {
  const of = sql`workspace = ${workspace} AND ${word('lower', sql`trim(coalesce(email, ''))`)} = ${email}`;
  const count = async (rows: ReturnType<typeof sql>) => {
    const [counted] = await engine.read(sql`SELECT count(*) AS n FROM (${rows}) found`);
    return counted?.n as number;
  };
  return {
    hosts: await count(
      sql`SELECT DISTINCT id FROM (
        SELECT id FROM calcom_users WHERE ${of} UNION ALL SELECT id FROM calcom_told_person WHERE ${of}
      ) hosts`,
    ),
    logins: await count(sql`SELECT email FROM login WHERE ${of}`),
  };
}
