import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppOptions, Authenticated, Identified } from '../app-options.ts';
import { requireScope } from '../authenticate.ts';
import { HttpError } from '../http-error.ts';
import { type DoorOptions, openDoor } from '../open-door.ts';

type Door = DoorOptions & Pick<AppOptions, 'clock' | 'authenticate' | 'teamLogins'>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admitOperators`, before the body is read. */
    operating: { readonly workspace: number; readonly email: string | null } | null;
  }
}

/** Whoever it is: a key, or the token of a login, which may do here what an operator may and nothing else. */
export async function findOperator(
  { authenticate, teamLogins }: Pick<Door, 'authenticate' | 'teamLogins'>,
  bearer: string,
  now: number,
): Promise<Identified | null> {
  const byKey = await authenticate(bearer, now);
  if (byKey !== null) return byKey;
  const member = await teamLogins.authenticate(bearer, now);
  if (member === null) return null;
  const { caller, scopes } = member;
  return { ...member, email: caller.email, scopes: caller.operator ? scopes : [] };
}

/** The door of what is about sources, people and keys: 401, too many, 403; before a byte of the body is read. */
export function admitOperators(options: Door) {
  const enter = openDoor<Identified>(options, {
    byBearer: (bearer, now) => findOperator(options, bearer, now),
    bySession: (session) =>
      session.caller.operator
        ? { ...session, email: session.caller.email }
        : new HttpError('ForbiddenException', 'This is for operators alone.'),
    freshness: () => 'any',
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const found = await enter(request, reply, options.clock());
    requireOperator(found, request.method === 'GET' || request.method === 'HEAD');
    request.operating = { workspace: found.caller.workspace, email: found.email };
  };
}

/** An operator looks with any key that reads; to have something done takes a key that may. */
function requireOperator(found: Authenticated, looks: boolean): void {
  if (looks && found.caller.operator && found.scopes.includes('read')) return;
  requireScope(found, 'admin');
}

export function workspaceOf({ operating }: FastifyRequest): number {
  if (operating === null) throw new Error('a question of an operator was not admitted');
  return operating.workspace;
}
