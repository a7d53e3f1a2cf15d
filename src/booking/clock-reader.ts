import { clockOffsets, type Offset } from './offsets.ts';
import { dayLength } from './period.ts';
import type { Zone } from './zone.ts';

/** An instant in UTC, and the date and time that the zone's clocks show. */
export interface ClockReading {
  readonly utc: string;
  readonly date: string;
  readonly time: string;
}

const yearLength = 366 * dayLength;

/** Reads many instants; the zone's offsets are looked up once for each year that occurs. */
export function clockReader(zone: Zone): (instant: number) => ClockReading {
  const offsetsOf = new Map<number, Offset[]>();
  return (instant) => {
    const year = Math.floor(instant / yearLength);
    let offsets = offsetsOf.get(year);
    if (offsets === undefined) {
      offsets = clockOffsets(zone, { from: year * yearLength, to: (year + 1) * yearLength });
      offsetsOf.set(year, offsets);
    }
    const offset = offsets.findLast(({ at }) => at <= instant)?.offset ?? 0;
    const local = new Date(instant + offset).toISOString();
    return { utc: new Date(instant).toISOString(), date: local.slice(0, 10), time: local.slice(11, 19) };
  };
}
