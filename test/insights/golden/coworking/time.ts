/** A booking or a check-in of so many minutes. */
export const time = (Id: number, FromTime: string, minutes: number, CoworkerId: number | null = 101) => ({
  Id,
  CoworkerId,
  FromTime,
  ToTime: new Date(Date.parse(FromTime) + minutes * 60_000).toISOString(),
});
