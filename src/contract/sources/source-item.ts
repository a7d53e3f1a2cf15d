import { z } from 'zod';

const instant = z.string().nullable().describe('ISO 8601, UTC; null for never.');

/** Where a source and the store did not agree. */
export const driftItem = z.object({
  table: z.string().describe('As the source names it.'),
  unit: z.string().describe('What was compared: a day, a window, ids, or `all`.'),
  missing: z.int().min(0).describe('Records that the source had and the store had not.'),
  extra: z.int().min(0).describe('Records that the store had alone.'),
  differing: z.int().min(0).describe('Records that were not the same.'),
  repaired: z.boolean(),
});

/** Something that is connected, and how it is. */
export const sourceItem = z.object({
  name: z.string(),
  kind: z.enum(['calcom-postgres', 'calcom-api', 'calcom-webhook', 'nexudus-api', 'nexudus-webhook']),
  every: z.int().nullable().describe('Milliseconds from one pull to the next; null for one that sends.'),
  state: z
    .enum(['new', 'running', 'ok', 'late', 'failing', 'broke off'])
    .describe(
      'Nothing came of it yet, pulled right now, as it should be, behind, not to be pulled, or its last pull ended with the process that made it.',
    ),
  asOf: instant.describe('How far it has been followed.'),
  lastStartedAt: instant,
  lastSucceededAt: instant,
  lastError: z.string().nullable().describe('Of the last pull; null when that was done.'),
  eventsWaiting: z.int().min(0).describe('Events that were told and are not part of the answers yet.'),
  waitingSince: instant.describe('When the oldest of them was told.'),
  rejectedRows: z.int().min(0).describe('Rows that could not be read: `GET /v1/rejected-rows`.'),
  comparedAt: instant.describe('When the source and the store were last compared.'),
  drift: z.array(driftItem).describe('What did not agree then.'),
  nextPullAt: instant,
  provable: z.boolean().describe('Whether it can be shown that nothing is missing.'),
  unprovable: z.string().nullable().describe('Why not.'),
});

export const sourcesData = z.array(sourceItem).describe('By name.');

export type SourceItem = z.infer<typeof sourceItem>;
