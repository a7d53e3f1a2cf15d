/** As `coworking_item` and `coworking_time` have them; see docs/decisions/009-coworking.md. */
export const itemKinds = {
  product: 1,
  extraService: 2,
  attendee: 3,
  pass: 4,
  credit: 5,
  invoice: 6,
  invoiceLine: 7,
  contract: 8,
} as const;

export const timeKinds = { booking: 1, checkin: 2 } as const;

export const passUnits = { minutes: 1, day: 2 } as const;

export const lineUnits = { contract: 1, booking: 2, pass: 3, other: 4 } as const;
