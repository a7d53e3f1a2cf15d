import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { docsAssets, findDocsAssets } from '../docs-assets.ts';
import { docsPage, docsPolicy, docsScript } from '../docs-page.ts';
import { HttpError } from '../http-error.ts';

const served: ReadonlySet<string> = new Set(docsAssets.map((asset) => `/${asset}`));

export async function docsRoutes(app: FastifyInstance): Promise<void> {
  const folder = findDocsAssets();
  app.addHook('onRequest', async (_, reply) => {
    reply.header('Content-Security-Policy', docsPolicy).header('Cache-Control', 'no-cache');
    if (folder === null) {
      throw new HttpError(
        'NotFoundException',
        'The reference page is not part of this build: run "npm run build". The reference itself is /openapi.json.',
      );
    }
  });
  app.get('/docs', async (_, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
  app.get('/docs/', async (_, reply) => reply.redirect('../docs'));
  app.get('/docs/start.js', async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(docsScript),
  );
  if (folder === null) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/docs/',
    index: false,
    cacheControl: false,
    allowedPath: (path) => served.has(path),
  });
}
