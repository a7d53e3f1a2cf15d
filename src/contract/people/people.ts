import { z } from 'zod';

const instant = z.string().describe('ISO 8601, UTC.');

/** Each of both by e-mail. */
export const peopleData = z.object({
  people: z
    .array(
      z.object({
        email: z.string(),
        name: z.string().nullable().describe('Null where no record has one.'),
        operator: z.boolean(),
        createdAt: instant,
      }),
    )
    .describe('Who may log in.'),
  invitations: z
    .array(z.object({ email: z.string(), operator: z.boolean(), createdAt: instant, expiresAt: instant }))
    .describe('Links that can still be followed; one may be to another password of a login.'),
});

export type PeopleData = z.infer<typeof peopleData>;
