import type { Random } from './random.ts';

/** Draws items in proportion to their weights, in constant time (Vose's alias method). */
export class Weighted<T> {
  readonly items: readonly T[];
  readonly #keep: Float64Array;
  readonly #alias: Uint32Array;

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    const weights = items.map(weightOf);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / items.length;
    this.items = items;
    this.#keep = Float64Array.from(weights, (weight) => weight / mean);
    this.#alias = Uint32Array.from(items, (_, i) => i);
    const small: number[] = [];
    const large: number[] = [];
    this.#keep.forEach((share, i) => {
      (share < 1 ? small : large).push(i);
    });
    while (small.length > 0 && large.length > 0) {
      const poor = small.pop() as number;
      const rich = large.pop() as number;
      this.#alias[poor] = rich;
      const left = (this.#keep[rich] as number) + (this.#keep[poor] as number) - 1;
      this.#keep[rich] = left;
      (left < 1 ? small : large).push(rich);
    }
    for (const i of [...small, ...large]) this.#keep[i] = 1;
  }

  pick(random: Random): T {
    const i = Math.floor(random.unit() * this.items.length);
    const chosen = random.unit() < (this.#keep[i] as number) ? i : (this.#alias[i] as number);
    return this.items[chosen] as T;
  }
}
