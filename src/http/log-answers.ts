import type { FastifyInstance } from 'fastify';

/** One line for each answer: no headers and no bodies, so no keys and no names. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path: url.split('?')[0], status: reply.statusCode, ms }, 'answered');
  });
}
