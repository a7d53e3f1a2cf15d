import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The address of an invitation is a secret, however it is written. */
const toLoggedPath = ({ url, routeOptions }: FastifyRequest) =>
  routeOptions.url?.startsWith('/invitation/') || url.startsWith('/invitation/')
    ? '/invitation/...'
    : url.split('?')[0];

/** One line for each answer: no headers and no bodies, so no keys and no names. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path: toLoggedPath(request), status: reply.statusCode, ms }, 'answered');
  });
}
