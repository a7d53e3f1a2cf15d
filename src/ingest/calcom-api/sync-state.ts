import { z } from 'zod';

const instant = z.number().nullable();

const schema = z.strictObject({
  /** Whose key it is: another one sees other bookings. */
  scope: z.string(),
  /** Until the first copy is done: where it has come to, and when it began. */
  copy: z.strictObject({ upTo: instant, began: z.number() }).nullable(),
  /** Up to where rows that were made, and that were changed, have been followed. */
  createdTo: instant,
  updatedTo: instant,
  /** Whether answers to routing forms are brought. */
  responses: z.boolean(),
  /** Of each form, up to where its answers have been followed; and since when changed ones are to be asked for. */
  forms: z.record(z.string(), z.number()),
  answersAt: instant,
  /** Months whose numbers differ for a reason that is no fault: the source's, and the store's. */
  differing: z.record(z.string(), z.tuple([z.number(), z.number()])),
  /** What has been complained of, so that it is not again. */
  said: z.array(z.string()),
});

/** Where a pull goes on. */
export type SyncState = z.output<typeof schema>;

/** What the last pull has complained of, whosever key it had. */
export function readSaid(state: unknown): readonly string[] {
  const parsed = schema.safeParse(state);
  return parsed.success ? parsed.data.said : [];
}

/** What the last pull left, if that was of the same scope; else a beginning. */
export function parseState(state: unknown, scope: string, began: number): SyncState {
  const parsed = schema.safeParse(state);
  if (parsed.success && parsed.data.scope === scope) return parsed.data;
  return {
    scope,
    copy: { upTo: null, began },
    createdTo: null,
    updatedTo: null,
    responses: false,
    forms: {},
    answersAt: null,
    differing: {},
    said: [],
  };
}
