import type { FastifyInstance } from 'fastify';

const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept, kepi-semantics, cal-api-version',
  'Access-Control-Max-Age': '86400',
};

/** Lets pages of any site ask with a key of their own; there are no cookies here to protect. */
export function answerPreflights(app: FastifyInstance): void {
  app.options('/v2/*', async (_, reply) => reply.code(204).headers(preflight).send());
}
