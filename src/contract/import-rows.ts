import { z } from 'zod';

const count = z.int().nonnegative();

const importedRow = z.object({
  line: z.int().positive().describe('The line of the body, from 1.'),
  status: z
    .enum(['accepted', 'duplicate', 'stale', 'rejected'])
    .describe(
      '`accepted`: it is stored; `duplicate`: it was there already; `stale`: something newer is there, or in the same body; `rejected`: it could not be read.',
    ),
  field: z.string().optional().describe('Of a rejected row, the field that is to blame.'),
  reason: z.string().optional().describe('Of a rejected row, why.'),
});

/** What became of the rows of a body. */
export const importAnswer = z.object({
  accepted: count,
  duplicate: count,
  stale: count,
  rejected: count,
  rows: z.array(importedRow).describe('One for each line that is not blank, in their order.'),
});

export type ImportAnswer = z.infer<typeof importAnswer>;

export const importRows = {
  operationId: 'ImportController_importRows',
  /** The table is the last part. */
  path: '/v1/import',
  summary: 'Import rows of one table',
  description:
    'Rows as NDJSON, one JSON object a line, named and written as in a dump of the table. Each line is stored or refused for itself; the answer comes when all of it is durable. Sending the same again changes nothing. Needs a key with the scope `ingest` or `admin`. Up to 16 MB and 50,000 rows.',
  types: ['application/x-ndjson', 'application/ndjson'],
  mostBytes: 16 * 1_048_576,
  /** Requests a minute. */
  most: 600,
  example: {
    table: 'Attendee',
    input:
      '{"id":1,"email":"guest@example.com","name":"Guest","bookingId":7}\n{"id":2,"_deleted":true}\n{"id":"x"}\n',
    data: {
      accepted: 2,
      duplicate: 0,
      stale: 0,
      rejected: 1,
      rows: [
        { line: 1, status: 'accepted' },
        { line: 2, status: 'accepted' },
        { line: 3, status: 'rejected', field: 'id', reason: 'is not a whole number within 2^53' },
      ],
    } satisfies ImportAnswer,
  },
} as const;
