import type { FastifyReply, FastifyRequest } from 'fastify';
import { isBySession } from './session/own-page.ts';

/** What browsers on other sites may read of an answer. */
const exposed = [
  'kepi-semantics',
  'kepi-as-of',
  'kepi-events-waiting',
  'X-Request-Id',
  'X-RateLimit-Limit-Default',
  'X-RateLimit-Remaining-Default',
  'X-RateLimit-Reset-Default',
  'Retry-After',
  'Content-Disposition',
].join(', ');

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Not where a session asks: what it is answered is for our own pages. */
const toAnybody = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
};

/** Tokens, pages that are good once, and numbers of people. */
const isPrivate = (url: string) => /^\/(?:api|v1|invitation)(?:[/?]|$)/.test(url);

const isApi = (url: string) => /^\/v2(?:[/?]|$)/.test(url);

/** The headers that every answer has, errors included. */
export function stampHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('X-Request-Id', request.id).headers(everywhere);
  if (isApi(request.url) && !isBySession(request)) reply.headers(toAnybody);
  if (isApi(request.url) || isPrivate(request.url)) reply.header('Cache-Control', 'no-store');
}
