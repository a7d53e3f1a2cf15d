import type { SeededRandom } from '../seeded-random.ts';

export const now = Date.parse('2026-04-15T10:30:00.000Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const toIso = (instant: number) => new Date(instant).toISOString();

/** Where months, weeks and clocks change in London, New York, Sydney, Kathmandu and UTC. */
const corners = [
  '2026-04-01T00:00:00Z',
  '2026-03-31T23:00:00Z',
  '2026-04-30T23:00:00Z',
  '2026-04-01T04:00:00Z',
  '2026-05-01T04:00:00Z',
  '2026-03-31T13:00:00Z',
  '2026-04-30T14:00:00Z',
  '2026-03-31T18:15:00Z',
  '2026-04-30T18:15:00Z',
  '2026-03-01T00:00:00Z',
  '2026-03-01T05:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-04-04T16:00:00Z',
  '2026-04-12T23:00:00Z',
  '2026-04-13T04:00:00Z',
  '2026-04-12T14:00:00Z',
  '2025-11-02T06:00:00Z',
  '2025-10-26T01:00:00Z',
  '2025-05-01T00:00:00Z',
  '2025-04-30T23:00:00Z',
  '2025-04-30T14:00:00Z',
].map((text) => Date.parse(text));

/** Often of these months, or on an edge, or a millisecond off. */
export function randomInstant(random: SeededRandom): number {
  if (random.chance(0.25)) return random.pick(corners) + random.pick([-1, 0, 0, 1]);
  if (random.chance(0.4)) return now + random.between(-20 * 24, 20 * 24) * hour;
  return now + random.between(-420 * 24 * 4, 60 * 24 * 4) * 15 * minute;
}

/** Around now: what expires, or is valid from then on. */
export function randomLimit(random: SeededRandom): string | null {
  if (random.chance(0.4)) return null;
  return toIso(now + random.pick([0, 0, 1, -1, -day, day, -90 * day, 90 * day]));
}

export function randomLength(random: SeededRandom): number {
  if (random.chance(0.15)) return random.between(0, 3 * hour);
  return random.pick([15, 30, 30, 60, 60, 90, 480, 1440]) * minute;
}

/** Mostly whole cents, seldom something finer. */
export function randomAmount(random: SeededRandom): number | null {
  if (random.chance(0.08)) return null;
  if (random.chance(0.08)) return 0;
  if (random.chance(0.08)) return -random.below(5000) / 100;
  if (random.chance(0.05)) return random.below(5_000_000_000) / 1_000_000;
  return random.below(40_000) / 100;
}

export const maybe = <T>(random: SeededRandom, value: T, probability = 0.85): T | null =>
  random.chance(probability) ? value : null;

/** Said, denied or not said. */
export const flag = (random: SeededRandom, probability: number): boolean | null =>
  random.chance(0.1) ? null : random.chance(probability);
