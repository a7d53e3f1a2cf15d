import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppOptions, AskedSystem, Authenticated } from './app-options.ts';
import { authenticateBearer } from './authenticate.ts';
import { HttpError } from './http-error.ts';
import { type Limit, rateLimit } from './rate-limit.ts';
import { findSession } from './session/find-session.ts';
import { isBySession } from './session/own-page.ts';
import type { Session } from './session/session-logins.ts';
import { stampFreshness } from './stamp-freshness.ts';

export type DoorOptions = Pick<AppOptions, 'rateLimit' | 'sessionLogins' | 'publicUrl' | 'freshness'> & {
  /** How often a session may ask, at all doors together. */
  readonly limitSessions: Limit;
};

interface Door<Found> {
  readonly byBearer: (bearer: string, now: number) => Promise<Found | null>;
  readonly bySession: (session: Session) => Found | HttpError;
  /** What clients know a bearer as. */
  readonly called?: string;
  /** Whose freshness is told; null for none. */
  readonly freshness: (request: FastifyRequest) => AskedSystem | null;
}

/** Who asks, by a key, a token or a session; too many and 401 come before a byte of the body is read. */
export function openDoor<Found extends Authenticated>(options: DoorOptions, door: Door<Found>) {
  const limit = rateLimit(options.rateLimit);

  async function find(request: FastifyRequest, now: number): Promise<Found | HttpError> {
    if (!isBySession(request)) {
      const { called } = door;
      return authenticateBearer(door.byBearer, request.headers.authorization, {
        now,
        ...(called === undefined ? {} : { called }),
      });
    }
    const session = await findSession(options, request, now);
    return session instanceof HttpError ? session : door.bySession(session);
  }

  return async (request: FastifyRequest, reply: FastifyReply, now: number): Promise<Found> => {
    const found = await find(request, now);
    const known = found instanceof HttpError ? null : found;
    const system = door.freshness(request);
    if (known !== null && system !== null) {
      await stampFreshness(reply, options, known.caller.workspace, system);
    }
    const counts = known !== null && isBySession(request) ? options.limitSessions : limit;
    counts(request, reply, known, now);
    if (found instanceof HttpError) throw found;
    return found;
  };
}
