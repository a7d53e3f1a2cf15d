import type { WeekStart } from '../booking/buckets.ts';
import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

type Weekday = (typeof weekdays)[number];

export const weekdayOf = (weekStart: WeekStart): Weekday => weekdays[weekStart];

/** By the caller's profile; Sunday where it says nothing. */
export async function weekStartOf({ engine, caller }: Asking): Promise<WeekStart> {
  if (caller.userId === null) return 0;
  const [profile] = await engine.read(
    sql`SELECT week_start FROM person WHERE workspace = ${caller.workspace} AND id = ${caller.userId}`,
  );
  return Math.max(0, weekdays.indexOf(profile?.week_start as Weekday)) as WeekStart;
}
