import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TeamAsking } from '../../insights/coworking/team-asking.ts';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import { type DoorOptions, openDoor } from '../open-door.ts';
import type { TeamMember } from './team-logins.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admitTeamMembers`, before the body is read. */
    teamAsking: TeamAsking | null;
  }
}

type Door = DoorOptions & Pick<AppOptions, 'engine' | 'clock' | 'teamLogins'>;

/** The door of `/api/public`, for every route of the scope: 401 and too many, before a byte of the body is read. */
export function admitTeamMembers(app: FastifyInstance, options: Door): void {
  const { engine, clock, teamLogins } = options;
  const enter = openDoor<TeamMember>(options, {
    byBearer: (bearer, now) => teamLogins.authenticate(bearer, now),
    bySession: (session) => (session.opensTeams ? session : new HttpError('UnauthorizedException', noTeams)),
    called: 'access token',
    freshness: (request) => (isOurs(request) ? 'nexudus' : null),
  });
  app.decorateRequest('teamAsking', null);
  app.addHook('onRequest', async (request, reply) => {
    const now = clock();
    const found = await enter(request, reply, now);
    requireAllowed(request, found);
    request.teamAsking = { engine, caller: found.caller, now };
  });
}

const noTeams = 'You are neither an active coworker nor an operator, so there are no teams for you.';

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
