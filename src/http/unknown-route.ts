import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** Refuses what no route takes, before its body is read: 405 where another method would do, else 404. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    methodsOf.set(url, methods);
  });

  const refuse = (request: FastifyRequest): never => {
    const [path = ''] = request.url.split('?');
    const allowed = [...(methodsOf.get(path) ?? [])].join(', ');
    if (allowed === '') {
      throw new HttpError('NotFoundException', `Cannot ${request.method} ${path}: there is nothing here.`);
    }
    throw new HttpError('MethodNotAllowedException', `Cannot ${request.method} ${path}: use ${allowed}.`, {
      headers: { Allow: allowed },
    });
  };

  app.addHook('onRequest', async (request) => {
    if (request.is404) refuse(request);
  });
  app.setNotFoundHandler((request) => refuse(request));
}
