import { z } from 'zod';

const most = 1_000;

const number = (digits: number) => z.string().regex(new RegExp(`^\\d{1,${digits}}$`));

/** Of the address, so that numbers come as text. */
export const rejectedRowsInput = z.strictObject({
  source: z.string().min(1).max(100).optional().describe('Of this source or dump alone.'),
  limit: number(4)
    .default('100')
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .describe('How many of them; 100 without it.'),
  offset: number(9).default('0').transform(Number).describe('How many newer ones are left out.'),
});

const rejectedRow = z.object({
  source: z.string(),
  file: z.string().describe('A file of a dump, or a table or an address of a source.'),
  line: z.int(),
  column: z.string().nullable().describe('Null when it is about the row as a whole.'),
  reason: z.string(),
  value: z.string().nullable().describe('The beginning of what stood there.'),
  seenAt: z.string().describe('ISO 8601, UTC.'),
});

export const rejectedRowsData = z.object({
  total: z.int().min(0),
  data: z.array(rejectedRow).describe('The newest first.'),
  sources: z
    .array(z.object({ name: z.string(), rows: z.int().min(1) }))
    .describe('How many there are of each source and dump that has some, whichever is asked for. By name.'),
});

export type RejectedRowItem = z.infer<typeof rejectedRow>;
export type RejectedRows = z.infer<typeof rejectedRowsData>;
