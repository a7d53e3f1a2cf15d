import type { FormField } from './form-field.ts';
import { isJson, parseSubmittedAnswer } from './submitted-answer.ts';

/**
 * Whether a submission, told by names, is a response, kept by ids. Neither says all: a field is called by its identifier
 * or by its label of then or of today, an option by its id or its label, and a text of somebody who was erased by what
 * stands for it. So each answer has several names, and so has each thing that was answered; two are the same that have
 * one in common. What nobody answered is left out, case and space around a text do not count.
 */
export interface GivenAnswer {
  /** Of the field. */
  readonly names: readonly string[];
  /** Of each thing that was answered; never none. */
  readonly parts: readonly (readonly string[])[];
}

/** What stands for the parts of an answer, beside it. */
export const standInsField = 'standIns';

const plain = (text: string) => text.trim().toLowerCase();

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** What was answered, thing by thing, each by all the names that the answer itself has for it. */
export function answeredParts(answer: unknown): string[][] {
  const { value, chosen } = parseSubmittedAnswer('', answer);
  const values = (Array.isArray(value) ? value : [value]).map(toText);
  if (chosen.length === 0) return values.filter((text) => plain(text) !== '').map((text) => [text]);
  const told = values.length === chosen.length ? values : [];
  return chosen.map(({ id, label }, at) => [id ?? '', label, told[at] ?? ''].filter((one) => one !== ''));
}

function namedParts(answer: unknown, { options = [] }: Partial<FormField> = {}): string[][] {
  const standIns = isJson(answer) && Array.isArray(answer[standInsField]) ? answer[standInsField] : [];
  return answeredParts(answer).map((names, at) => {
    const known = options.filter(
      ({ id, label }) => names.includes(label) || (id !== null && names.includes(id)),
    );
    const also = Array.isArray(standIns[at]) ? standIns[at].map(toText) : [];
    const all = [...names, ...known.flatMap(({ id, label }) => [id ?? label, label]), ...also];
    return [...new Set(all.map(plain))].filter((one) => one !== '');
  });
}

const answered = ({ parts }: GivenAnswer) => parts.length > 0;

export function parseSubmission(json: string): GivenAnswer[] {
  const given: unknown = JSON.parse(json);
  return Object.entries(isJson(given) ? given : {})
    .map(([name, answer]) => ({ names: [name], parts: namedParts(answer) }))
    .filter(answered);
}

/** `fields` are those of the form today. */
export function parseResponse(json: string, fields: readonly FormField[]): GivenAnswer[] {
  const given: unknown = JSON.parse(json);
  return Object.entries(isJson(given) ? given : {})
    .map(([id, answer]) => {
      const field = fields.find((one) => one.id === id);
      const own = isJson(answer) ? [answer.label, answer.identifier] : [];
      const names = [id, field?.label, field?.identifier, ...own].filter((one) => typeof one === 'string');
      return { names, parts: namedParts(answer, field) };
    })
    .filter(answered);
}

const share = (one: readonly string[], other: readonly string[]) => one.some((name) => other.includes(name));

function sameParts({ parts: one }: GivenAnswer, { parts: other }: GivenAnswer): boolean {
  const within = (some: GivenAnswer['parts'], all: GivenAnswer['parts']) =>
    some.every((names) => all.some((those) => share(names, those)));
  return within(one, other) && within(other, one);
}

/** Of fields with one label a submission tells one alone, so any of them may be it; but none may be without a name in it. */
export const sameAnswers = (submission: readonly GivenAnswer[], response: readonly GivenAnswer[]): boolean =>
  response.every(({ names }) => submission.some((told) => share(told.names, names))) &&
  submission.every((told) => response.some((one) => share(told.names, one.names) && sameParts(told, one)));
