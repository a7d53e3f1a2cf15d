export interface FieldOption {
  /** Null for an option that nobody can choose by id. */
  readonly id: string | null;
  readonly label: string;
}

/** A question of a routing form, as the form has it today. */
export interface FormField {
  readonly id: string;
  /** Its id where it has no label. */
  readonly label: string;
  readonly labelled: boolean;
  /** What events call it by, where it has one. */
  readonly identifier: string | null;
  readonly type: string | null;
  readonly options: readonly FieldOption[];
  readonly deleted: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && value !== '' ? value.toWellFormed() : otherwise;

/** The fields of a form from the JSON of its source; what is no field is left out. */
export function parseFormFields(json: string | null): FormField[] {
  const given: unknown = json === null ? [] : JSON.parse(json);
  if (!Array.isArray(given)) return [];
  return given.filter(isObject).flatMap((field) => {
    if (typeof field.id !== 'string') return [];
    const id = field.id.toWellFormed();
    return {
      id,
      label: textOr(field.label, id),
      labelled: textOr(field.label, '') !== '',
      identifier: textOr(field.identifier, '') || null,
      type: typeof field.type === 'string' ? field.type : null,
      options: Array.isArray(field.options) ? field.options.filter(isObject).map(toOption) : [],
      deleted: field.deleted === true,
    };
  });
}

function toOption({ id, label }: Json): FieldOption {
  const known = typeof id === 'string' ? id.toWellFormed() : null;
  return { id: known, label: textOr(label, known ?? '') };
}
