import { bookings } from '../bookings.ts';
import { cast } from '../cast.ts';
import type { Tables } from '../worlds.ts';
import { acmeForms } from './acme.ts';
import { responses } from './forms.ts';

/** A response at each of the times (UTC), numbered from 1 on; each led to a booking with Alice. */
export function routedAt(...times: readonly string[]): Tables {
  const booked = times.map((_, i) => `${i + 1} | 2024-02-06 09:00 | 09:30`);
  const answered = times.map((time, i) => `${i + 1} | ${time} | uid-${i + 1}`);
  return {
    ...cast,
    ...acmeForms,
    ...bookings(`id | start | end\n${booked.join('\n')}`),
    ...responses(`id | created | booking\n${answered.join('\n')}`),
  };
}
