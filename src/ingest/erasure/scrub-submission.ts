import { isJson, type Json } from '../calcom-webhook/calcom-event.ts';
import { submissionId } from '../calcom-webhook/form-event.ts';
import { hideInValue } from './hide-in-json.ts';
import type { ScrubWorld } from './personal-rule.ts';
import { scrubAnswers } from './scrub-answers.ts';

/** Answers to a form as they may be kept. Their id follows from them, so it is kept beside what is left of them. */
export function scrubSubmission(payload: Json, at: number, { forms, people }: ScrubWorld): Json {
  const { formId, formName, teamId, responses } = payload;
  const answers = isJson(responses) ? responses : {};
  const read = Object.fromEntries(Object.entries(answers).map(([label, answer]) => [label, picked(answer)]));
  return {
    formId,
    formName: hideInValue(formName, people).value,
    ...(teamId !== undefined && { teamId }),
    responses: scrubAnswers(read, forms.fieldsOf(formId), people),
    submissionId: submissionId(payload, at),
  };
}

/** What Kepi reads of an answer: what was written, and what was chosen. */
function picked(answer: unknown): unknown {
  if (!isJson(answer)) return answer;
  const { value, response } = answer;
  const chosen = Array.isArray(response) ? response.filter(isJson) : [];
  return {
    ...(value !== undefined && { value }),
    ...(chosen.length > 0 && { response: chosen.map(({ id, label }) => ({ id, label })) }),
  };
}
