import type { FastifyReply, FastifyRequest } from 'fastify';
import { importRows } from '../../contract/import-rows.ts';
import type { AppOptions } from '../app-options.ts';
import { authenticateBearer, requireScope } from '../authenticate.ts';
import { HttpError } from '../http-error.ts';
import { rateLimit } from '../rate-limit.ts';
import { stampFreshness } from '../stamp-freshness.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admitImport`, before the body is read. */
    importing: { readonly workspace: number; readonly now: number } | null;
  }
}

/** The door for rows: too many, 401, 403; with a count of its own, so that sending takes nothing from asking. */
export function admitImport(options: AppOptions) {
  const { rateLimit: asking, clock, authenticate } = options;
  const limit = rateLimit(asking === 0 ? 0 : importRows.most);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const now = clock();
    const found = await authenticateBearer(authenticate, request.headers.authorization, { now });
    const known = found instanceof HttpError ? null : found;
    if (known !== null) await stampFreshness(reply, options, known.caller.workspace);
    limit(request, reply, known, now);
    if (found instanceof HttpError) throw found;
    requireScope(found, 'ingest', 'admin');
    request.importing = { workspace: found.caller.workspace, now };
  };
}
