import type { ErasedPeople } from './erased-people.ts';
import type { KnownField } from './form-knowledge.ts';
import { mapTexts } from './hide-in-json.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);

/** Answers to a form without what was written freely: what was chosen stays, and numbers, so that counts do. */
export function scrubAnswers(
  answers: unknown,
  fields: ReadonlyMap<string, KnownField>,
  people: ErasedPeople,
): unknown {
  if (!isJson(answers)) return mapTexts(answers, () => '');
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const field = fields.get(key);
      const keep = (text: string) => {
        const stays = field?.options.has(text) || (field?.number && isNumber(text)) || people.isStandIn(text);
        return stays ? text : '';
      };
      if (!isJson(answer)) return [key, mapTexts(answer, keep)];
      return [key, wasChosen(answer) ? answer : { ...answer, value: mapTexts(answer.value, keep) }];
    }),
  );
}

/** The same for JSON as it is stored; what is nested too deep to be walked is no answer. */
export function scrubResponse(
  json: string,
  ...known: [ReadonlyMap<string, KnownField>, ErasedPeople]
): string {
  try {
    return JSON.stringify(scrubAnswers(JSON.parse(json), ...known));
  } catch (error) {
    if (error instanceof RangeError) return '{}';
    throw error;
  }
}

/** As webhooks tell it, and as it is kept of them: the options beside the value. */
const wasChosen = ({ response, chosen }: Json) =>
  [response, chosen].some((options) => Array.isArray(options) && options.length > 0);
