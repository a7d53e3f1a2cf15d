import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toAddressGroup } from '../address-group.ts';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import { RateLimiter } from '../rate-limiter.ts';

/** A minute, to one source from one address: far more than one sends, and little enough that nobody fills the disk in an hour. */
const mostEvents = 120_000;

interface Address {
  readonly source: string;
  readonly action?: string;
}

/** Where sources send what happens. The bytes are kept as they are: the signature is over them. */
export async function webhookRoutes(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { clock, receive: receiveEvent } = options;
  const limiter = new RateLimiter(mostEvents);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body);

  const receive = async (request: FastifyRequest, reply: FastifyReply) => {
    const { source, action = null } = request.params as Address;
    const receivedAt = clock();
    // Strangers who know the name take nothing from whoever sends.
    const sender = `${source} ${toAddressGroup(request.ip)}`;
    const { blocked, reset } = limiter.take(sender, receivedAt);
    if (blocked) {
      throw new HttpError('ThrottlerException', 'More events than a source can send; send them later.', {
        headers: { 'Retry-After': String(reset) },
      });
    }
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const received = await receiveEvent({ source, action, headers: request.headers, body, receivedAt });
    switch (received.kind) {
      case 'accepted':
        return { status: 'success', data: { status: 'accepted' } };
      case 'ignored':
        return reply
          .code(202)
          .send({ status: 'success', data: { status: 'ignored', reason: received.reason } });
      case 'refused':
        throw new HttpError('BadRequestException', received.reason);
      case 'unsigned':
        throw new HttpError('UnauthorizedException', received.reason);
      case 'unknown':
        throw new HttpError('NotFoundException', received.reason);
    }
  };
  app.post('/v1/sources/:source/webhook', receive);
  app.post('/v1/sources/:source/webhook/:action', receive);
}
