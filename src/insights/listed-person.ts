import { createHash } from 'node:crypto';
import type { Person } from '../contract/person.ts';
import type { Row } from '../store/engine.ts';

/** A host as the lists show him, from a row with his id and the columns of `person`. */
export function listedPerson(row: Row): { userId: number; user: Person; emailMd5: string } {
  const id = row.user_id as number;
  const username = row.username as string | null;
  const email = row.email as string;
  const stored = row.avatar_url as string | null;
  return {
    userId: id,
    user: {
      id,
      username,
      name: row.name as string | null,
      email,
      avatarUrl: stored ?? (username === null ? null : `/${username}/avatar.png`),
    },
    emailMd5: createHash('md5').update(email.trim().toLowerCase()).digest('hex'),
  };
}
