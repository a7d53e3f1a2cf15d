import { cornerInstants } from './corners.ts';
import type { SeededRandom } from './seeded-random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
const earliest = Date.parse('1970-01-03T00:00:00.000Z');
const latest = Date.parse('2199-12-28T00:00:00.000Z');

/** Near a corner, often exactly on it or a millisecond off. */
export function randomInstant(random: SeededRandom, neighbourhoods: number[]): number {
  const corner = random.chance(0.06)
    ? Date.parse(random.pick(cornerInstants).instant)
    : random.pick(neighbourhoods);
  const shift = random.pick([
    () => 0,
    () => random.pick([-1, 1]),
    () => random.between(-8, 8) * 15 * minute,
    () => random.between(-8, 8) * 15 * minute,
    () => random.between(-3 * day, 3 * day),
    () => random.between(-72, 72) * hour,
    () => random.between(-40, 40) * day,
    () => random.between(-15, 15) * day,
    () => random.between(-200 * 24, 200 * 24) * hour,
    () => random.pick([() => random.between(-3 * 365, 3 * 365) * day, () => -random.below(20 * day)])(),
  ]);
  return clamp(corner + shift());
}

export function clamp(instant: number): number {
  return Math.min(Math.max(instant, earliest), latest);
}

export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
