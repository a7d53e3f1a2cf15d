import type { FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { toErrorAnswer } from './error-answer.ts';
import { opaqueFailure } from './error-envelope.ts';
import type { Outages } from './outages.ts';
import { stampHeaders } from './stamp-headers.ts';
import { toHttpError } from './to-http-error.ts';

type ErrorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** Every error of this face leaves through here, in the words of the clients that ask there. */
export function errorHandler(clock: () => number, outages: Outages): ErrorHandler {
  return (error, request, reply) => {
    const known = toHttpError(error);
    if (error instanceof StoreUnavailable) outages.note(request.log, error);
    if (known === null) request.log.error({ err: error }, 'a request failed');
    const answer = known ?? opaqueFailure(request.id);
    // A broken URL and the like come here before any hook has run.
    stampHeaders(request, reply);
    const { status, headers, body } = toErrorAnswer(answer, request.url, clock());
    void reply.code(status).headers(answer.headers).headers(headers).send(body);
  };
}
