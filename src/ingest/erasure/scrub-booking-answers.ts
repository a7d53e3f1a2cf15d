import type { ErasedPeople } from './erased-people.ts';

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
