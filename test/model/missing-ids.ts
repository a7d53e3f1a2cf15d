/** Ids that rows name and no table holds. */
export const missingIds = { user: [901, 902], team: [98, 99], eventType: [951, 952] } as const;
