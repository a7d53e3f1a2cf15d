import { z } from 'zod';

export const syncInput = z.strictObject({
  compare: z
    .enum(['recent', 'whole'])
    .default('recent')
    .describe('How much is compared with what is stored: what changes still, or all of it.'),
});

/** The answer is given at once; how it went shows in `GET /v1/sources`. */
export const syncData = z.object({
  name: z.string(),
  state: z.enum(['started', 'running']).describe('`running`: it was being pulled already.'),
});

export type SyncData = z.infer<typeof syncData>;
