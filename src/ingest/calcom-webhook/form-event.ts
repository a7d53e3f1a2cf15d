import { createHash } from 'node:crypto';
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
  const answers = isJson(payload.responses) ? payload.responses : {};
  const submission = Object.fromEntries(
    Object.entries(answers).map(([label, answer]) => [label, toSubmitted(label, answer)]),
  );
  told.add(calcomTables.routingFormResponse, at, {
    id: submissionId(payload, at),
    formId,
    response: submission,
    createdAt: new Date(at).toISOString(),
  });
  told.add(toldTables.form, at, {
    id: formId,
    name: formName,
    teamId: teamId ?? undefined,
    fields: Object.entries(answers).map(([label, answer]) => toField(`${formId}`, label, answer)),
  });
}

/** The one that it has been given, of a submission that is no more as it came. */
export function submissionId({ formId, responses, submissionId: given }: Json, at: number): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given < 0) return given;
  return -idFrom(JSON.stringify([formId, isJson(responses) ? responses : {}, at]));
}

/** 52 bits and never zero. */
const idFrom = (text: string) =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16) + 1;

const chosenOf = (answer: unknown): Json[] =>
  isJson(answer) && Array.isArray(answer.response) ? answer.response.filter(isJson) : [];

function toSubmitted(label: string, answer: unknown) {
  if (!isJson(answer)) return { label, value: answer };
  const chosen = chosenOf(answer).map((option) => ({
    id: option.id ?? null,
    label: `${option.label ?? ''}`,
  }));
  return { label, value: answer.value, ...(chosen.length === 0 ? {} : { chosen }) };
}

/** What can be told of a field from one answer to it, as long as nobody brings the form. */
function toField(formId: string, label: string, answer: unknown) {
  const options = chosenOf(answer);
  const several = isJson(answer) && Array.isArray(answer.value);
  return {
    id: uuidFrom(`${formId} ${label}`),
    label,
    type: options.length === 0 ? 'text' : several ? 'multiselect' : 'select',
    ...(options.length === 0 ? {} : { options: options.map(({ id, label }) => ({ id: id ?? null, label })) }),
  };
}

/** The same for the same text, in the shape of a UUID. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
