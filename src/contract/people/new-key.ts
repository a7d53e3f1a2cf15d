import { z } from 'zod';
import { text } from '../text.ts';
import { keyItem, keyScope } from './key-item.ts';

export const newKeyInput = z.strictObject({
  owner: text(1_000).describe('The e-mail of a person of the workspace or of a login.'),
  name: text(1_000).describe('What it is for: 1 to 100 characters.'),
  scopes: z.array(keyScope).min(1),
  expires: text(100)
    .optional()
    .describe('`90d`, `12h` or a day, which ends it as it begins in UTC; without it the key does not end.'),
});

export const newKeyData = keyItem.extend({
  key: z.string().describe('The key itself. It is told here and never again.'),
});

export type NewKeyData = z.infer<typeof newKeyData>;
