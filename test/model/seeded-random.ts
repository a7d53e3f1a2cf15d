/** The same seed gives the same choices, on every machine. */
export type SeededRandom = {
  /** 0 to `bound` - 1 */
  below(bound: number): number;
  between(lowest: number, highest: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** None of nothing. */
  some<T>(items: readonly T[], most: number): T[];
};

export function seededRandom(seed: number): SeededRandom {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[below(items.length)]!;
  };
  return {
    below,
    between: (lowest, highest) => lowest + below(highest - lowest + 1),
    chance: (probability) => next() < probability,
    pick,
    some: <T>(items: readonly T[], most: number) =>
      items.length === 0 ? [] : Array.from({ length: below(most + 1) }, () => pick(items)),
  };
}
