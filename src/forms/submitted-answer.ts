type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ChosenOption {
  readonly id: string | null;
  readonly label: string;
}

/** An answer of a submission, as it is kept. */
export interface SubmittedAnswer {
  readonly label: string;
  readonly value: unknown;
  /** What was chosen, where the field has options. */
  readonly chosen: readonly ChosenOption[];
}

const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : null;
};

/** The options among what may be anything: those that have a label or an id. */
export const parseChosen = (options: unknown): ChosenOption[] =>
  Array.isArray(options)
    ? options.filter(isJson).flatMap((option) => {
        const id = textOf(option.id) || null;
        const label = textOf(option.label) || id;
        return label === null ? [] : [{ id, label }];
      })
    : [];

/** Whatever stands there: an answer that is no object is its own value. */
export function parseSubmittedAnswer(label: string, answer: unknown): SubmittedAnswer {
  if (!isJson(answer)) return { label, value: answer, chosen: [] };
  return { label, value: answer.value, chosen: parseChosen(answer.chosen) };
}
