import { z } from 'zod';

export const removalData = z.object({
  email: z.string(),
  removed: z.enum(['login', 'invitation']).describe('`login` is everything, an invitation too.'),
  revokedKeys: z.int().min(0).describe('How many keys that were open act for nobody from now on.'),
});

export type RemovalData = z.infer<typeof removalData>;
