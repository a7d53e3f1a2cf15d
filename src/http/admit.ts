import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from '../insights/asking.ts';
import type { AppOptions } from './app-options.ts';
import { parseSemantics } from './asked-semantics.ts';
import { authenticateBearer, requireScope } from './authenticate.ts';
import { HttpError } from './http-error.ts';
import { rateLimit } from './rate-limit.ts';
import { stampFreshness } from './stamp-freshness.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admit`, before the body is read. */
    asking: Asking | null;
  }
}

/** The door of `/v2`: too many, 401, 403, the chosen definitions; all before a byte of the body is read. */
export function admit(options: AppOptions) {
  const limit = rateLimit(options.rateLimit);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const now = options.clock();
    const found = await authenticateBearer(options.authenticate, request.headers.authorization, { now });
    const known = found instanceof HttpError ? null : found;
    if (known !== null) await stampFreshness(reply, options, known.caller.workspace, 'calcom');
    limit(request, reply, known, now);
    if (found instanceof HttpError) throw found;
    requireScope(found, 'read');
    const { caller } = found;
    const semantics = parseSemantics(request.headers['kepi-semantics'], options.semantics);
    reply.header('kepi-semantics', semantics);
    request.asking = { engine: options.engine, caller, semantics, now };
  };
}
