import { AskError } from '../asking/ask-error.ts';
import { type Caller, unknownShape } from './caller.ts';
import type { Complaints } from './complaints.ts';
import { bookingsPlace, type Scope } from './sync.ts';
import { isTold, type Told } from './told.ts';

export interface Owner {
  readonly me: Told;
  readonly scope: Scope;
  readonly askedAt: number;
}

/** Whose key it is, and whether it may read its organisation as a whole. */
export async function whoseKey(caller: Caller, complaints: Complaints): Promise<Owner> {
  const { data, askedAt } = await caller.get({ path: '/v2/me' });
  if (!isTold(data) || !Number.isSafeInteger(data.id)) throw unknownShape('/v2/me', 'it names nobody');
  const userId = data.id as number;
  const organization = Number.isSafeInteger(data.organizationId) ? (data.organizationId as number) : null;
  const scope: Scope = { userId, organization };
  if (organization === null) return { me: data, scope, askedAt };
  const answers = await ifAllowed(complaints, bookingsPlace(scope).path, () =>
    caller.list(bookingsPlace(scope), { take: 1 }),
  );
  return { me: data, scope: answers === null ? { userId, organization: null } : scope, askedAt };
}

/** Null, and a complaint, where the key may not ask, or the source has no such thing. */
export async function ifAllowed<T>(
  complaints: Complaints,
  path: string,
  ask: () => Promise<T>,
): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AskError) || (error.status !== 403 && error.status !== 404)) throw error;
    const why = error.status === 403 ? 'the key may not read it (403)' : 'the source has nothing there (404)';
    complaints.note(path, 0, { column: null, reason: `${why}: what it would tell is not brought` });
    return null;
  }
}
