import { createHash } from 'node:crypto';
import { parseChosen, type SubmittedAnswer } from '../../forms/submitted-answer.ts';
import { toToldFields } from '../../forms/told-fields.ts';
import { calcomTables } from '../../records/calcom-tables.ts';
import { toldTables } from '../../records/told-tables.ts';
import { isJson, type Json } from './calcom-event.ts';
import type { ToldRows } from './told-rows.ts';

/**
 * Answers to a routing form, which come without an id: it gets one of Kepi's own, below zero, that a repetition has,
 * too. See `submissions.ts` for when it counts.
 */
export function tellSubmission(told: ToldRows, payload: Json, at: number): void {
  const { formId, formName, teamId } = payload;
  const answers = Object.entries(isJson(payload.responses) ? payload.responses : {}).map(toSubmitted);
  told.add(calcomTables.routingFormResponse, at, {
    id: submissionId(payload, at),
    formId,
    response: Object.fromEntries(
      answers.map(({ chosen, ...answer }) => [
        answer.label,
        { ...answer, ...(chosen.length === 0 ? {} : { chosen }) },
      ]),
    ),
    createdAt: new Date(at).toISOString(),
  });
  told.add(toldTables.form, at, { id: formId, name: formName, teamId: teamId ?? undefined });
  if (typeof formId !== 'string') return;
  for (const field of answers.flatMap(toToldFields)) told.add(toldTables.field, at, { formId, ...field });
}

const toSubmitted = ([label, answer]: [string, unknown]): SubmittedAnswer =>
  isJson(answer)
    ? { label, value: answer.value, chosen: parseChosen(answer.response) }
    : { label, value: answer, chosen: [] };

/** The one that it has been given, of a submission that is no more as it came. */
export function submissionId({ formId, responses, submissionId: given }: Json, at: number): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given < 0) return given;
  return -idFrom(JSON.stringify([formId, isJson(responses) ? responses : {}, at]));
}

/** 52 bits and never zero. */
const idFrom = (text: string) =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16) + 1;
