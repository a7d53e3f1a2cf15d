/** What became of a booking; 0 is none of these. */
export const classCodes = {
  rescheduled: 1,
  cancelled: 2,
  rejected: 3,
  pending: 4,
  completed: 5,
  scheduled: 6,
} as const;

export type BookingClass = keyof typeof classCodes;

export function classOfCode(code: number): BookingClass | null {
  const found = Object.entries(classCodes).find(([, c]) => c === code);
  return (found?.[0] as BookingClass | undefined) ?? null;
}
