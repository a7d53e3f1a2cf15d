import { z } from 'zod';
import { text } from '../text.ts';

/** Of the address. */
export const keyOwnersInput = z.strictObject({
  search: text(200).optional().describe('A part of the name or the e-mail, in whatever case.'),
});

/** By name, at most a thousand. */
export const keyOwnersData = z.object({
  total: z.int().min(0).describe('How many fit.'),
  owners: z.array(
    z.object({
      email: z.string(),
      name: z.string().nullable().describe('Null where no record has one.'),
      login: z.boolean().describe('Whether there is a login of that e-mail.'),
    }),
  ),
});

export type KeyOwnersData = z.infer<typeof keyOwnersData>;
