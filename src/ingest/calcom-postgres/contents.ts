/** How many rows, and the sums of both halves of their digests: the same in any order, and far below 2^53. */
export interface Content {
  readonly rows: number;
  readonly low: number;
  readonly high: number;
}

/** By the numbers of their units. */
export type Contents = ReadonlyMap<number, Content>;

export const half = 2 ** 26;

const none: Content = { rows: 0, low: 0, high: 0 };

/** The units that are not the same, in order. */
export function differingUnits(one: Contents, other: Contents): number[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((unit) => !isSame(one.get(unit) ?? none, other.get(unit) ?? none))
    .sort((a, b) => a - b);
}

const isSame = (one: Content, other: Content) =>
  one.rows === other.rows && one.low === other.low && one.high === other.high;
