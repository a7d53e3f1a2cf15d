import type { FastifyRequest } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import { foreignPage } from './own-page.ts';
import { sessionTokenOf } from './session-cookie.ts';
import type { Session } from './session-logins.ts';

const loggedOut = () =>
  new HttpError('UnauthorizedException', 'You are not logged in, or your session has ended: log in.');

/** Whose session it is, or the refusal that says why it is nobody's. */
export async function findSession(
  { sessionLogins, publicUrl }: Pick<AppOptions, 'sessionLogins' | 'publicUrl'>,
  request: FastifyRequest,
  now: number,
): Promise<Session | HttpError> {
  const foreign = foreignPage(request, { publicUrl });
  if (foreign !== null) return foreign;
  const token = sessionTokenOf(request);
  return (token === null ? null : await sessionLogins.authenticate(token, now)) ?? loggedOut();
}
