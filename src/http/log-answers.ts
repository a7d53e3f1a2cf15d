import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What follows is a secret or an e-mail, or might be, however it is written. */
const privately = ['/invitation/', '/v1/invitations/', '/v1/people/', '/v1/keys/'];

function toLoggedPath({ url, routeOptions }: FastifyRequest) {
  const begins = privately.find((one) => routeOptions.url?.startsWith(one) || url.startsWith(one));
  return begins === undefined ? url.split('?')[0] : `${begins}...`;
}

/** One line for each answer: no headers and no bodies, so no keys and no names. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path: toLoggedPath(request), status: reply.statusCode, ms }, 'answered');
  });
}
