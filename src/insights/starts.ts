import type { Period } from '../booking/period.ts';
import { startsQuery } from '../metrics/by-hour.ts';
import type { Asking } from './asking.ts';

/** The time in which the workspace's bookings start. */
export async function startsOf({ engine, caller }: Asking): Promise<Period> {
  const [starts] = await engine.read(startsQuery(caller.workspace));
  return { from: starts?.first as number, to: (starts?.last as number) + 1 };
}
