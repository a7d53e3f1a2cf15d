import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TeamAsking } from '../../insights/coworking/team-asking.ts';
import type { AppOptions } from '../app-options.ts';
import { authenticateBearer } from '../authenticate.ts';
import { HttpError } from '../http-error.ts';
import { rateLimit } from '../rate-limit.ts';
import { stampFreshness } from '../stamp-freshness.ts';
import type { TeamMember } from './team-logins.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admitTeamMembers`, before the body is read. */
    teamAsking: TeamAsking | null;
  }
}

type Door = Pick<AppOptions, 'engine' | 'clock' | 'rateLimit' | 'teamLogins' | 'freshness'>;

/** The door of `/api/public`, for every route of the scope: 401 and too many, before a byte of the body is read. */
export function admitTeamMembers(app: FastifyInstance, options: Door): void {
  const { engine, clock, teamLogins } = options;
  const limit = rateLimit(options.rateLimit);
  app.decorateRequest('teamAsking', null);
  app.addHook('onRequest', async (request, reply) => {
    const now = clock();
    const found = await authenticateBearer(
      (bearer) => teamLogins.authenticate(bearer, now),
      request.headers.authorization,
      { now, called: 'access token' },
    );
    const known = found instanceof HttpError ? null : found;
    if (known !== null && isOurs(request))
      await stampFreshness(reply, options, known.caller.workspace, 'nexudus');
    limit(request, reply, known, now);
    if (found instanceof HttpError) throw found;
    requireAllowed(request, found);
    request.teamAsking = { engine, caller: found.caller, now };
  });
}

export function teamAskingOf({ teamAsking }: FastifyRequest): TeamAsking {
  if (teamAsking === null) throw new Error('a question about teams was not admitted');
  return teamAsking;
}

/** Whether it is asked of Kepi itself, and not as of Nexudus. */
const isOurs = ({ url }: FastifyRequest) => url.startsWith('/v1/');

/** A key that only reads changes nothing. Where Nexudus is followed, 403 is for what may not be written alone. */
function requireAllowed(request: FastifyRequest, { scopes }: TeamMember): void {
  const { method } = request;
  const reads = method === 'GET' || method === 'HEAD';
  const scope = reads ? 'read' : 'admin';
  if (scopes.includes(scope)) return;
  throw new HttpError(
    reads && !isOurs(request) ? 'UnauthorizedException' : 'ForbiddenException',
    `This needs a key with the scope "${scope}"; yours has: ${scopes.join(', ')}.`,
  );
}
