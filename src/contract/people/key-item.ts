import { z } from 'zod';

export const keyScope = z.enum(['read', 'ingest', 'admin']);

const instant = z.string().describe('ISO 8601, UTC.');

/** A key of Kepi's, as far as it can be shown. */
export const keyItem = z.object({
  id: z.string(),
  prefix: z.string().describe('How the key begins.'),
  name: z.string(),
  owner: z.string().describe('The e-mail as whom it asks.'),
  scopes: z.array(keyScope),
  state: z.enum(['active', 'expired', 'revoked']),
  createdAt: instant,
  expiresAt: instant.nullable().describe('Null for never.'),
  lastUsedAt: instant.nullable().describe('To the minute; null for never.'),
});

export const keysData = z.array(keyItem).describe('In the order in which they were made.');

export type KeyItem = z.infer<typeof keyItem>;
