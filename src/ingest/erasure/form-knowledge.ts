import { parseFormFields } from '../../forms/form-field.ts';
import { calcomTables } from '../../records/calcom-tables.ts';
import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { join, name, sql } from '../../sql/statement.ts';
import type { Engine } from '../../store/engine.ts';

/** What may stay of the answers to a field: what can be chosen, and numbers where it asks for one. */
export interface KnownField {
  readonly options: Set<string>;
  number: boolean;
}

const forms: readonly SourceTable[] = [calcomTables.routingForm, toldTables.form];

/** All that the fields of forms are known to have been, by their ids and by their labels. */
export class FormKnowledge {
  readonly #fields = new Map<string, Map<string, KnownField>>();

  static async read(store: Pick<Engine, 'read'>, workspace: number): Promise<FormKnowledge> {
    const known = new FormKnowledge();
    const stored = forms.map(
      (table) => sql`SELECT id, fields FROM ${name(table.stored)} WHERE workspace = ${workspace}`,
    );
    for (const { id, fields } of await store.read(join(stored, ' UNION ALL '))) {
      known.#add(id as string, fields as string | null);
    }
    return known;
  }

  /** Of forms that are on their way into the store. */
  learn({ table, rows }: RecordBatch): void {
    if (!forms.includes(table)) return;
    const at = (column: string) => table.columns.findIndex(({ name }) => name === column);
    for (const row of rows) this.#add(row[at('id')] as string, row[at('fields')] as string | null);
  }

  fieldsOf(form: unknown): ReadonlyMap<string, KnownField> {
    return this.#fields.get(String(form)) ?? new Map();
  }

  #add(form: string, json: string | null | undefined): void {
    const fields = this.#fields.get(form) ?? new Map<string, KnownField>();
    this.#fields.set(form, fields);
    for (const { id, label, type, options } of parseFormFields(json ?? null)) {
      for (const called of new Set([id, label])) {
        const known = fields.get(called) ?? { options: new Set<string>(), number: false };
        fields.set(called, known);
        known.number ||= type === 'number';
        for (const option of options) {
          known.options.add(option.label);
          if (option.id !== null) known.options.add(option.id);
        }
      }
    }
  }
}
