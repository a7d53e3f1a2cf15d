import { parseFormFields } from '../../forms/form-field.ts';
import { calcomTables } from '../../records/calcom-tables.ts';
import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { name, sql } from '../../sql/statement.ts';
import type { Engine } from '../../store/engine.ts';

/** What may stay of the answers to a field: what can be chosen, and numbers where it asks for one. */
export interface KnownField {
  readonly options: Set<string>;
  number: boolean;
}

const { routingForm } = calcomTables;

/** All that the fields of forms are known to have been, by their ids, labels and identifiers. */
export class FormKnowledge {
  readonly #fields = new Map<string, Map<string, KnownField>>();

  static async read(store: Pick<Engine, 'read'>, workspace: number): Promise<FormKnowledge> {
    const known = new FormKnowledge();
    for (const { id, fields } of await store.read(
      sql`SELECT id, fields FROM ${name(routingForm.stored)} WHERE workspace = ${workspace}`,
    )) {
      known.#addForm(id as string, fields as string | null);
    }
    for (const { form_id, label, choice, choice_id } of await store.read(
      sql`SELECT form_id, label, choice, choice_id FROM ${name(toldTables.field.stored)} WHERE workspace = ${workspace}`,
    )) {
      known.#add(form_id as string, label as string, [choice, choice_id] as string[]);
    }
    return known;
  }

  /** Of forms that are on their way into the store. */
  learn({ table, rows }: RecordBatch): void {
    if (table !== routingForm && table !== toldTables.field) return;
    const cells = (row: SourceRow, ...columns: string[]) =>
      columns.map((column) => row[table.columns.findIndex(({ name }) => name === column)] as string);
    for (const row of rows) {
      if (table === routingForm) {
        const [id = '', fields] = cells(row, 'id', 'fields');
        this.#addForm(id, fields);
      } else {
        const [form = '', label = '', ...options] = cells(row, 'formId', 'label', 'choice', 'choiceId');
        this.#add(form, label, options);
      }
    }
  }

  fieldsOf(form: unknown): ReadonlyMap<string, KnownField> {
    return this.#fields.get(String(form)) ?? new Map();
  }

  #addForm(form: string, json: string | null | undefined): void {
    for (const { id, label, identifier, type, options } of parseFormFields(json ?? null)) {
      const texts = options.flatMap((option) => [option.label, option.id ?? '']);
      for (const called of new Set([id, label, identifier ?? id])) {
        this.#add(form, called, texts).number ||= type === 'number';
      }
    }
  }

  #add(form: string, called: string, options: readonly string[]): KnownField {
    const fields = this.#fields.get(form) ?? new Map<string, KnownField>();
    this.#fields.set(form, fields);
    const known = fields.get(called) ?? { options: new Set<string>(), number: false };
    fields.set(called, known);
    for (const option of options) if (option !== '') known.options.add(option);
    return known;
  }
}
