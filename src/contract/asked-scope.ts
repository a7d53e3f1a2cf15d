import { z } from 'zod';

const scopeNames = ['user', 'team', 'org'] as const;

/** Whose rows a question is about. */
export const askedScope = (what: string) => ({
  scope: z.enum(scopeNames).describe(what),
  selectedTeamId: z
    .number()
    .refine(Number.isSafeInteger, 'must be a whole number')
    .optional()
    .describe('Team ID for team-scoped insights.'),
});

export interface AskedScope {
  readonly scope: (typeof scopeNames)[number];
  readonly selectedTeamId?: number | undefined;
}
