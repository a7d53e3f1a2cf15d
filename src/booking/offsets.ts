import { dayLength, type Period } from './period.ts';
import { inZone, type Zone } from './zone.ts';

/** From `at` on, local time is UTC plus `offset`, both in milliseconds. */
export interface Offset {
  readonly at: number;
  readonly offset: number;
}

/** The zone's offsets over a period: a clock's reading is the instant plus the offset in force. */
export function clockOffsets(zone: Zone, { from, to }: Period): Offset[] {
  let at = inZone(from, zone);
  const offsets: Offset[] = [{ at: from, offset: at.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= to) return offsets;
    offsets.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
    at = next;
  }
}

/**
 * Offsets by which the day of an instant never goes back: where clocks fall back across midnight, the offset
 * before stays until the day that had begun is reached again.
 */
export function dayOffsets(zone: Zone, period: Period): Offset[] {
  // A change shortly before the period may still be felt in it.
  const offsets = clockOffsets(zone, { from: period.from - dayLength, to: period.to });
  return offsets.map((current, i) => {
    const before = offsets[i - 1];
    if (before === undefined) return current;
    const begun = Math.floor((current.at - 1 + before.offset) / dayLength);
    const fallenBackTo = Math.floor((current.at + current.offset) / dayLength);
    return fallenBackTo < begun ? { ...current, at: begun * dayLength - current.offset } : current;
  });
}
