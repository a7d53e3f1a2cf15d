import { type DemoDays, weekday } from './demo-days.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import { minuteMs } from './zone-days.ts';

/** Days from booking to meeting. */
const leads = [
  0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9, 10, 11, 12, 13, 14, 14, 16, 18,
  21, 25, 30, 38, 50,
];
const hours = [9, 9, 10, 10, 10, 11, 11, 11, 12, 13, 14, 14, 14, 15, 15, 15, 16, 16];
const opens = 9 * 60;
const closes = 18 * 60;
const shortestNotice = 60 * minuteMs;

/** A start on a working day of the host, in his office hours, some hours to weeks after the booking is made. */
export function startAfter(
  createdAt: number,
  host: DemoPerson,
  length: number,
  days: DemoDays,
  random: Random,
): number {
  const today = host.zone.dayOf(createdAt);
  let day = today;
  for (let attempt = 0; attempt < 8; attempt++) {
    day = workingDay(today + random.pick(leads));
    if (host.away[day - days.first] === 0 && random.chance(days.season(day))) break;
  }
  const minute = startMinute(length, random);
  const start = host.zone.instant(day, minute);
  if (start - createdAt >= shortestNotice) return start;
  return host.zone.instant(workingDay(Math.max(day, today) + 1), minute);
}

function workingDay(day: number): number {
  const on = weekday(day);
  return on === 6 ? day + 2 : on === 0 ? day + 1 : day;
}

function startMinute(length: number, random: Random): number {
  if (random.chance(0.015)) return closes + 30 * random.whole(0, 3);
  const minute = random.pick(hours) * 60 + (length <= 15 ? 15 * random.whole(0, 3) : 30 * random.whole(0, 1));
  return Math.max(opens, Math.min(minute, closes - length));
}
