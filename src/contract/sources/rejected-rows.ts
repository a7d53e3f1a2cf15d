import { z } from 'zod';

const most = 1_000;

/** Of the address, so that numbers come as text. */
export const rejectedRowsInput = z.strictObject({
  source: z.string().min(1).max(100).optional().describe('Of this source or dump alone.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .default('100')
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .describe('How many of them; 100 without it.'),
});

/** The newest first. */
export const rejectedRowsData = z.object({
  total: z.int().min(0),
  data: z.array(
    z.object({
      source: z.string(),
      file: z.string().describe('A file of a dump, or a table or an address of a source.'),
      line: z.int(),
      column: z.string().nullable().describe('Null when it is about the row as a whole.'),
      reason: z.string(),
      value: z.string().nullable().describe('The beginning of what stood there.'),
      seenAt: z.string().describe('ISO 8601, UTC.'),
    }),
  ),
});
