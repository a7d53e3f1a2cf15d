import type { DemoEventType } from './event-types.ts';
import type { Guest } from './guests.ts';
import { answerTexts } from './questions.ts';
import type { Random } from './random.ts';
import { notes } from './remarks.ts';

/** Notes are written down twice: as the description and among the answers. */
const quotedNotes = notes.map((text) => ({ text, quoted: JSON.stringify(text) }));

export interface BookingText {
  readonly title: string;
  readonly description: string | null;
  readonly responses: string;
}

/** Names and addresses of guests hold nothing that JSON would escape; putting them together by hand is fast. */
export function bookingText(
  event: DemoEventType,
  hostName: string,
  guest: Guest,
  random: Random,
): BookingText {
  const note = random.chance(0.25) ? random.pick(quotedNotes) : undefined;
  const answer = random.chance(0.7) ? random.pick(answerTexts[event.question] ?? ['']) : '';
  const noted = note ? `,"notes":${note.quoted}` : '';
  return {
    title: `${event.title} between ${hostName} and ${guest.name}`,
    description: note?.text ?? null,
    responses: `{"name":"${guest.name}","email":"${guest.email}"${noted}${answer}}`,
  };
}
