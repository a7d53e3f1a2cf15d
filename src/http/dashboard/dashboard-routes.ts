import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { HttpError } from '../http-error.ts';
import { findDashboardFiles } from './dashboard-files.ts';
import { dashboardPolicy } from './dashboard-policy.ts';

/** One page that shows itself differently by its address. */
const pages = ['/', '/routing', '/teams', '/sources', '/people', '/login', '/set-up'];
const loose = ['/icon.svg', '/theme.js'];

/** Their names change with what is in them. */
const keptFor = { immutable: true, maxAge: '365d' } as const;

export async function dashboardRoutes(app: FastifyInstance): Promise<void> {
  const folder = findDashboardFiles();
  app.addHook('onRequest', async (_, reply) => {
    reply.header('Content-Security-Policy', dashboardPolicy);
    if (folder === null) {
      throw new HttpError(
        'NotFoundException',
        'The dashboard is not part of this build: run "npm run build". The API is here; its reference is at /docs.',
      );
    }
  });
  if (folder !== null) {
    await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  }
  for (const page of pages) {
    app.get(page, async (_, reply) =>
      reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false }),
    );
  }
  for (const file of loose) {
    app.get(file, async (_, reply) =>
      reply.header('Cache-Control', 'no-cache').sendFile(file.slice(1), { cacheControl: false }),
    );
  }
  app.get('/assets/:name', async (request, reply) =>
    reply.sendFile(`assets/${(request.params as { readonly name: string }).name}`, keptFor),
  );
}
