import type { SubmittedAnswer } from './submitted-answer.ts';

/**
 * What an answer shows of a field of its form: that there is one (`field`), what can be chosen (`option`), that more than
 * one can (`several`).
 */
export interface ToldField {
  readonly label: string;
  readonly kind: 'field' | 'option' | 'several';
  /** The label of the option; empty for anything else. */
  readonly choice: string;
  /** Empty where the answer does not say it. */
  readonly choiceId: string;
  /** When it was told last. */
  readonly version: number;
}

export function toToldFields({ label, value, chosen }: SubmittedAnswer): Omit<ToldField, 'version'>[] {
  const told = { label, choice: '', choiceId: '' };
  const several = chosen.length > 1 || (chosen.length > 0 && Array.isArray(value) && value.length > 1);
  return [
    { ...told, kind: 'field' },
    ...(several ? [{ ...told, kind: 'several' } as const] : []),
    ...chosen.map((one) => ({ label, kind: 'option', choice: one.label, choiceId: one.id ?? '' }) as const),
  ];
}

/**
 * The fields of a form from all that was told of it, in whatever order: by their labels, each with every option that
 * somebody has chosen. An array stands for a single choice, too, so only two at once make a field of several.
 */
export function toFormFields(told: readonly ToldField[], idOf: (label: string) => string) {
  const labels = [...new Set(told.map(({ label }) => label))].sort(inOrder);
  return labels.map((label) => {
    const of = told.filter((one) => one.label === label);
    const options = toOptions(of.filter(({ kind }) => kind === 'option'));
    const several = of.some(({ kind }) => kind === 'several');
    const chosen = several ? 'multiselect' : 'select';
    return {
      id: idOf(label),
      label,
      type: options.length === 0 ? 'text' : chosen,
      ...(options.length === 0 ? {} : { options }),
    };
  });
}

/** One an id, called as it was called last; one that was told with its id is not told of without. */
function toOptions(told: readonly ToldField[]) {
  const byAge = told.toSorted((a, b) => a.version - b.version || inOrder(a.choice, b.choice));
  const named = new Map(
    byAge.flatMap(({ choice, choiceId }) => (choiceId === '' ? [] : [[choiceId, choice] as const])),
  );
  const known = new Set(told.flatMap(({ choice, choiceId }) => (choiceId === '' ? [] : [choice])));
  const nameless = told.filter(({ choice, choiceId }) => choiceId === '' && !known.has(choice));
  return [
    ...[...named].map(([id, label]) => ({ id, label })),
    ...nameless.map(({ choice }) => ({ id: null, label: choice })),
  ].sort((a, b) => inOrder(a.label, b.label) || inOrder(a.id ?? '', b.id ?? ''));
}

/** The same wherever it is done, unlike an order of a language. */
function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
