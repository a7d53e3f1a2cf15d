import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logInInput, setUpInput } from '../../contract/session/log-in.ts';
import type { SessionState } from '../../contract/session/session-state.ts';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import type { DoorOptions } from '../open-door.ts';
import { parseInput } from '../parse-input.ts';
import { rateLimit } from '../rate-limit.ts';
import { stampFreshness } from '../stamp-freshness.ts';
import type { LoginAttempts } from '../teams/login-attempts.ts';
import { findSession } from './find-session.ts';
import { foreignPage, isBySession } from './own-page.ts';
import { endedSessionCookie, sessionTokenOf, toSessionCookie } from './session-cookie.ts';
import type { Session } from './session-logins.ts';

type Options = AppOptions & DoorOptions & { readonly attempts: LoginAttempts };

const wrong = () => new HttpError('UnauthorizedException', 'The e-mail or the password is incorrect.');
const closed = () =>
  new HttpError(
    'ForbiddenException',
    'This link is not good, or not any more: it is for a server that nobody can log in to yet. "kepi serve" prints a new one while that is so.',
  );

/** Logging in to the dashboard and out of it, and who is in. */
export async function sessionRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const { engine, clock, sessionLogins, semantics, attempts, limitSessions } = options;
  const limit = rateLimit(options.rateLimit);

  async function stateOf(session: Session, reply: FastifyReply, now: number) {
    const { caller } = session;
    await stampFreshness(reply, options, caller.workspace);
    const data: SessionState = await sessionLogins.view({ engine, caller, semantics, now });
    return { status: 'success', data };
  }

  app.get('/v1/session', async (request, reply) => {
    const now = clock();
    const found = isBySession(request) ? await findSession(options, request, now) : null;
    if (found !== null && !(found instanceof HttpError)) {
      limitSessions(request, reply, found, now);
      return stateOf(found, reply, now);
    }
    limit(request, reply, null, now);
    const data: SessionState = { state: 'out', setUp: !(await sessionLogins.hasLogins()) };
    return { status: 'success', data };
  });

  /** Before the body is read. */
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    limit(request, reply, null, clock());
    const foreign = foreignPage(request, options);
    if (foreign !== null) throw foreign;
  };

  async function enter(token: string, request: FastifyRequest, reply: FastifyReply, now: number) {
    const session = await sessionLogins.authenticate(token, now);
    if (session === null) throw wrong();
    reply.header('Set-Cookie', toSessionCookie(token, request, options));
    return stateOf(session, reply, now);
  }

  app.post('/v1/session', { onRequest }, async (request, reply) => {
    const { email, password } = parseInput(logInInput, request.body, { secret: true });
    const now = clock();
    const forgive = attempts.begin(request.ip, email, now);
    const token = await sessionLogins.open({ email, password, now });
    if (token === null) throw wrong();
    forgive();
    return enter(token, request, reply, now);
  });

  app.delete('/v1/session', { onRequest }, async (request, reply) => {
    const token = sessionTokenOf(request);
    if (token !== null) await sessionLogins.end(token);
    return reply.code(204).header('Set-Cookie', endedSessionCookie(request, options)).send();
  });

  app.post('/v1/set-up', { onRequest }, async (request, reply) => {
    const asked = parseInput(setUpInput, request.body, { secret: true });
    const now = clock();
    const forgive = attempts.begin(request.ip, null, now);
    const outcome = await sessionLogins.setUp({ ...asked, now });
    if (outcome.state === 'closed') throw closed();
    forgive();
    if (outcome.state === 'refused') throw new HttpError('BadRequestException', outcome.reason);
    return enter(outcome.session, request, reply, now);
  });
}
