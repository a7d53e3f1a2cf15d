import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppOptions, Authenticated, Identified } from '../app-options.ts';
import { authenticateBearer, requireScope } from '../authenticate.ts';
import { HttpError } from '../http-error.ts';
import { rateLimit } from '../rate-limit.ts';
import { stampFreshness } from '../stamp-freshness.ts';

type Door = Pick<AppOptions, 'clock' | 'rateLimit' | 'authenticate' | 'teamLogins' | 'freshness'>;

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
  const limit = rateLimit(options.rateLimit);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const now = options.clock();
    const found = await authenticateBearer(
      (bearer) => findOperator(options, bearer, now),
      request.headers.authorization,
      { now },
    );
    const known = found instanceof HttpError ? null : found;
    if (known !== null) await stampFreshness(reply, options, known.caller.workspace);
    limit(request, reply, known, now);
    if (found instanceof HttpError) throw found;
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
