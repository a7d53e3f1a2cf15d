import { z } from 'zod';
import { text } from '../text.ts';

export const invitationInput = z.strictObject({
  email: text(1_000),
  operator: z.boolean().default(false).describe('Whether it makes an operator.'),
});

export const invitationData = z.object({
  email: z.string(),
  operator: z.boolean(),
  expiresAt: z.string().describe('ISO 8601, UTC.'),
  link: z.string().describe('To a page where the password is set, once. It is told here and never again.'),
});

export type InvitationData = z.infer<typeof invitationData>;
