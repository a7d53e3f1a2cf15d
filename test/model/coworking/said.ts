/** What a record does not say is absent or null. Times are ISO strings in UTC with Z, money is in whole units. */
export type Said<Fields> = { Id: number } & { [Name in keyof Fields]?: Fields[Name] | null };

export type OfCoworker = { CoworkerId: number; BusinessId: number; CreatedOn: string };
