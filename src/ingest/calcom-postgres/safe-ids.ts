/** A key beyond these is no number here: its row is rejected, and never asked for. */
export const safeIds = (column: string): string =>
  `${column} BETWEEN ${Number.MIN_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER}`;

/** The greatest of some keys that is a number here, or of `before`. */
export const greatestId = (keys: readonly string[], before: number): number =>
  keys.map(Number).reduce((most, id) => (Number.isSafeInteger(id) && id > most ? id : most), before);
