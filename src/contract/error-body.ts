import { z } from 'zod';

const fieldError = z.object({
  path: z.string().describe('The field, such as `columnFilters[0].value.type`; empty for the whole body.'),
  message: z.string(),
  received: z.string().optional().describe('What was received, as shortened JSON.'),
  allowed: z.array(z.string()).optional(),
});

/** What every error of `/v2` looks like. */
export const errorBody = z.object({
  status: z.literal('error'),
  timestamp: z.string().describe('ISO 8601, UTC.'),
  path: z.string().describe('The address that was asked.'),
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z
      .looseObject({ errors: z.array(fieldError).optional(), requestId: z.string().optional() })
      .describe('More about the error; `errors` where fields are to blame.'),
  }),
});

export type FieldError = z.infer<typeof fieldError>;
export type ErrorBody = z.infer<typeof errorBody>;
