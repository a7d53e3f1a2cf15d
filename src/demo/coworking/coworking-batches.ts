import { type NexudusEntity, nexudusEntities } from '../../records/nexudus-entities.ts';
import type { RecordBatch } from '../../records/record-batch.ts';
import type { Cell, SourceRow } from '../../records/source-table.ts';
import { batchSize, inBatches, row } from '../source-row.ts';
import { entityId } from './coworking-ids.ts';

const entities = Object.entries(nexudusEntities) as [
  NexudusEntity,
  (typeof nexudusEntities)[NexudusEntity],
][];

/** Rows of every entity until there are enough for a batch; gives ids. */
export class CoworkingBatches {
  readonly #rows = new Map<NexudusEntity, SourceRow[]>(entities.map(([entity]) => [entity, []]));
  readonly #last = new Map<NexudusEntity, number>();

  nextId(entity: NexudusEntity): number {
    const n = (this.#last.get(entity) ?? 0) + 1;
    this.#last.set(entity, n);
    return entityId(entity, n);
  }

  /** A row by position; its file says what the columns must be. */
  add(entity: NexudusEntity, cells: SourceRow): void {
    this.#rows.get(entity)?.push(cells);
  }

  addNamed(entity: NexudusEntity, cells: Readonly<Record<string, Cell>>): void {
    this.add(entity, row(nexudusEntities[entity], cells));
  }

  *drain(least = batchSize): Generator<RecordBatch> {
    for (const [entity, table] of entities) {
      const rows = this.#rows.get(entity) ?? [];
      if (rows.length < least) continue;
      this.#rows.set(entity, []);
      yield* inBatches(table, rows);
    }
  }
}
