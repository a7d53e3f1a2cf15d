/** As the store keeps them; the numbers are those by which a routing answer sorts. */
export const statusCodes = { accepted: 1, pending: 2, awaiting_host: 3, cancelled: 4, rejected: 5 } as const;

export type BookingStatus = keyof typeof statusCodes;
