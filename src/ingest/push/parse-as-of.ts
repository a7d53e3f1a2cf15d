import { badRequest } from '../../booking/refusal.ts';
import { parseInstant } from '../dump/parse-instant.ts';

/** When pushed rows were observed, where the request says it; else now. */
export function parseAsOf(given: string | undefined, now: number): number {
  if (given === undefined) return now;
  const instant = parseInstant(given);
  if (typeof instant === 'number' && instant <= now) return instant;
  const fault =
    typeof instant === 'number'
      ? `is in the future: here it is ${new Date(now).toISOString()}`
      : 'must be an instant from 1970 on, such as 2026-11-01T12:00:00Z (a + is written %2B)';
  throw badRequest(`asOf ${fault}, received ${JSON.stringify(given.slice(0, 100))}`, {
    errors: [{ path: 'asOf', message: fault, received: given.slice(0, 100) }],
  });
}
