import type { FastifyInstance } from 'fastify';

/**
 * While the app closes, an answer ends its connection: a client that keeps its connection alive for the next
 * question would otherwise hold the server open until the connection times out.
 */
export function closeGracefully(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
