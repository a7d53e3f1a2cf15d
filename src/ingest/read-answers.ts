import { toAnswerColumns, toPeopleParts } from '../forms/answer-parts.ts';
import { toFieldAnswers, toStoredAnswers } from '../forms/field-answer.ts';
import type { FormField } from '../forms/form-field.ts';
import type { Cell, Row } from '../store/engine.ts';

interface Guest {
  readonly name: string | null;
  readonly email: string | null;
  readonly phoneNumber: string | null;
}

/** What `unreadAnswers` gives becomes rows of `read_answers`. */
export function* toReadAnswers(
  rows: readonly Row[],
  fieldsOf: ReadonlyMap<string, readonly FormField[]>,
): Generator<Cell[]> {
  for (const { id, form_id, response, attendees } of rows) {
    const fields = fieldsOf.get(form_id as string) ?? [];
    const answers = toFieldAnswers(response as string, fields);
    const { texts, choices } = toAnswerColumns(answers, fields);
    const guests = JSON.parse(attendees as string) as readonly Guest[];
    yield [
      id as number,
      toStoredAnswers(answers),
      texts,
      choices,
      toPeopleParts(guests.map(({ name }) => name)),
      toPeopleParts(guests.map(({ email }) => email)),
      toPeopleParts(guests.map(({ phoneNumber }) => phoneNumber)),
    ];
  }
}
