import { answeredParts, standInsField } from '../../forms/same-answers.ts';
import { isJson } from '../../forms/submitted-answer.ts';
import type { ErasedPeople } from './erased-people.ts';
import type { KnownField } from './form-knowledge.ts';
import { hideInJson, mapTexts } from './hide-in-json.ts';

const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);

/**
 * Answers to a form, as they came, without what was written freely: for that something stands. What was chosen stays,
 * and numbers, so that counts do.
 */
export function scrubAnswers(
  answers: unknown,
  fields: ReadonlyMap<string, KnownField>,
  people: ErasedPeople,
): unknown {
  const standIn = (text: string) => people.standInOf(text);
  if (!isJson(answers)) return mapTexts(answers, standIn);
  const scrubbed = Object.entries(answers).map(([key, answer]) => {
    const field = fields.get(key);
    const keep = (text: string) =>
      field?.options.has(text) || (field?.number && isNumber(text)) ? text : standIn(text);
    if (!isJson(answer)) return [key, mapTexts(answer, keep)];
    return [key, wasChosen(answer) ? answer : { ...answer, value: mapTexts(answer.value, keep) }];
  });
  return JSON.parse(hideInJson(JSON.stringify(Object.fromEntries(scrubbed)), people).text);
}

/** The same for JSON as it is stored; what is nested too deep to be walked is no answer. */
export function scrubResponse(
  json: string,
  fields: ReadonlyMap<string, KnownField>,
  people: ErasedPeople,
): string {
  try {
    return JSON.stringify(withStandIns(scrubAnswers(JSON.parse(json), fields, people), people));
  } catch (error) {
    if (error instanceof RangeError) return '{}';
    throw error;
  }
}

/** As webhooks tell it, and as it is kept of them: the options beside the value. */
const wasChosen = ({ response, chosen }: Readonly<Record<string, unknown>>) =>
  [response, chosen].some((options) => Array.isArray(options) && options.length > 0);

/**
 * Each answer with what stands for it, or would: a submission tells of no booking, so it may stay as it is where the
 * response with the same answers does not, and an option may be known by one of them alone.
 */
export function withStandIns(answers: unknown, people: ErasedPeople): unknown {
  if (!isJson(answers)) return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      if (!isJson(answer) || answer[standInsField] !== undefined) return [key, answer];
      const standIns = answeredParts(answer).map((names) => names.map((name) => people.standInOf(name)));
      return [key, { ...answer, [standInsField]: standIns }];
    }),
  );
}
