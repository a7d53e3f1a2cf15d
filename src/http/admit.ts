import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from '../insights/asking.ts';
import type { AppOptions, Authenticated } from './app-options.ts';
import { parseSemantics } from './asked-semantics.ts';
import { requireScope } from './authenticate.ts';
import { type DoorOptions, openDoor } from './open-door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admit`, before the body is read. */
    asking: Asking | null;
  }
}

/** The door of `/v2`: too many, 401, 403, the chosen definitions; all before a byte of the body is read. */
export function admit(options: AppOptions & DoorOptions) {
  const enter = openDoor<Authenticated>(options, {
    byBearer: options.authenticate,
    bySession: (session) => session,
    freshness: () => 'calcom',
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const now = options.clock();
    const found = await enter(request, reply, now);
    requireScope(found, 'read');
    const { caller } = found;
    const semantics = parseSemantics(request.headers['kepi-semantics'], options.semantics);
    reply.header('kepi-semantics', semantics);
    request.asking = { engine: options.engine, caller, semantics, now };
  };
}
