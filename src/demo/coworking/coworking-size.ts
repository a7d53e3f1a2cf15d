export interface CoworkingSize {
  readonly teams: number;
  readonly coworkers: number;
  readonly bookings: number;
  readonly checkins: number;
  /** Whole months before the current one. */
  readonly months: number;
}

/** People grow with the root of the size, what they do with the size itself. */
export function coworkingSize(bookings: number): CoworkingSize {
  const scale = bookings / 100_000;
  const root = Math.sqrt(scale);
  return {
    teams: Math.max(30, Math.round(36 * root)),
    coworkers: Math.max(200, Math.round(400 * root)),
    bookings: Math.round(40_000 * scale),
    checkins: Math.round(47_000 * scale),
    months: Math.min(36, Math.max(3, Math.round(24 * root))),
  };
}
