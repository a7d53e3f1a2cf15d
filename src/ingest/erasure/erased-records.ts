import { sql, word } from '../../sql/statement.ts';
import type { StagedColumn, Writer } from '../../store/engine.ts';
import { type ErasedKind, erasedKinds } from './personal-rule.ts';

type Id = number | string;

const columns: readonly StagedColumn[] = [
  { name: 'kind', type: 'text' },
  { name: 'id', type: 'text' },
];

/**
 * What is known to be of somebody who was erased, by its id: a record that comes again without his address, or in part,
 * is still his.
 */
export class ErasedRecords {
  readonly #known = new Map<ErasedKind, Set<string>>(erasedKinds.map((kind) => [kind, new Set()]));
  #fresh = new Map<ErasedKind, Id[]>();
  #unkept: [ErasedKind, string][] = [];

  /** All of them, or those of some ids. */
  static async read(
    writer: Pick<Writer, 'read'>,
    workspace: number,
    ids?: readonly string[],
  ): Promise<ErasedRecords> {
    const records = new ErasedRecords();
    if (ids?.length === 0) return records;
    const among = ids === undefined ? sql`` : sql` AND ${word('isOneOf', sql`id`, sql`${ids}`)}`;
    const rows = await writer.read(
      sql`SELECT kind, id FROM erased_record WHERE workspace = ${workspace}${among}`,
    );
    for (const { kind, id } of rows) records.#known.get(kind as ErasedKind)?.add(id as string);
    return records;
  }

  has(kind: ErasedKind, id: Id): boolean {
    return this.#known.get(kind)?.has(String(id)) === true;
  }

  add(kind: ErasedKind, id: Id): void {
    if (this.has(kind, id)) return;
    this.#known.get(kind)?.add(String(id));
    this.#fresh.set(kind, [...(this.#fresh.get(kind) ?? []), id]);
    this.#unkept.push([kind, String(id)]);
  }

  /** What has been added since this was asked last. */
  takeFresh(): ReadonlyMap<ErasedKind, readonly Id[]> {
    const fresh = this.#fresh;
    this.#fresh = new Map();
    return fresh;
  }

  /** For good; after what hangs on it was seen to, which a write that fails before does once more. */
  async keep(writer: Writer, workspace: number): Promise<void> {
    if (this.#unkept.length === 0) return;
    await writer.stage('fresh_erased', columns, this.#unkept);
    await writer.insert('erased_record', sql`SELECT ${workspace} AS workspace, kind, id FROM fresh_erased`);
    await writer.drop('fresh_erased');
    this.#unkept = [];
  }
}
