import type { FastifyInstance } from 'fastify';
import { openApiDocument } from '../../contract/openapi.ts';
import type { AppOptions } from '../app-options.ts';

export async function openApiRoute(app: FastifyInstance, { publicUrl }: AppOptions): Promise<void> {
  const document = JSON.stringify(openApiDocument(publicUrl));
  app.get('/openapi.json', async (_, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('Access-Control-Allow-Origin', '*')
      .header('Cache-Control', 'no-cache')
      .send(document),
  );
}
