import type { ErasedPeople } from './erased-people.ts';
import { mapTexts } from './hide-in-json.ts';
import { erasedName } from './personal-rule.ts';

/** Of whom the answers to the questions of a booking are: his address, as the database or a webhook has it. */
function bookerOf(answers: Readonly<Record<string, unknown>>): unknown {
  const { email } = answers;
  return typeof email === 'object' && email !== null ? (email as { value?: unknown }).value : email;
}

/** Whether they are of somebody who was erased; null when nothing says of whom. */
export function areOfErased(answers: unknown, people: ErasedPeople): boolean | null {
  if (typeof answers !== 'object' || answers === null) return null;
  const booker = bookerOf(answers as Readonly<Record<string, unknown>>);
  if (typeof booker !== 'string' || booker === '') return null;
  return people.isStandIn(booker);
}

/** Without what somebody who was erased has answered; addresses are hidden already. */
export function scrubBookingAnswers(answers: unknown, people: ErasedPeople): unknown {
  if (typeof answers === 'string') return scrubWritten(answers, people);
  if (areOfErased(answers, people) === false) return answers;
  return mapTexts(answers, (text) => (text === '' || people.isStandIn(text) ? text : erasedName));
}

/** JSON within a text stays JSON. */
function scrubWritten(answers: string, people: ErasedPeople): string {
  try {
    return JSON.stringify(scrubBookingAnswers(JSON.parse(answers), people));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return '';
  }
}
