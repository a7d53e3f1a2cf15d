import { createHash } from 'node:crypto';
import type { UserRow } from './dataset.ts';

export function personOf(user: UserRow) {
  return {
    userId: user.id,
    user: {
      id: user.id,
      username: user.username,
      name: user.name,
      email: user.email,
      avatarUrl: user.avatarUrl ?? (user.username === null ? null : `/${user.username}/avatar.png`),
    },
    emailMd5: createHash('md5').update(user.email.trim().toLowerCase()).digest('hex'),
  };
}
