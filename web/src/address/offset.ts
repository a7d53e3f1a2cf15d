/** How many rows to pass over; none where the address does not say it sensibly. */
export function parseOffset(text: string | null): number {
  const offset = Number(text ?? 0);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}
