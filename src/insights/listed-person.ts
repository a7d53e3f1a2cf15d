import { createHash } from 'node:crypto';
import type { Person } from '../contract/person.ts';
import type { Row } from '../store/engine.ts';

/** From a row with his id and the columns of `person`. */
export function toPerson(row: Row): Person {
  const username = row.username as string | null;
  const stored = row.avatar_url as string | null;
  return {
    id: row.user_id as number,
    username,
    name: row.name as string | null,
    email: row.email as string,
    avatarUrl: stored ?? (username === null ? null : `/${username}/avatar.png`),
  };
}

/** A host as the lists show him. */
export function listedPerson(row: Row): { userId: number; user: Person; emailMd5: string } {
  const user = toPerson(row);
  const emailMd5 = createHash('md5').update(String(row.email).trim().toLowerCase()).digest('hex');
  return { userId: user.id, user, emailMd5 };
}
