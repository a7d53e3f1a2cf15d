import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/** Whether an address is one of a route such as `/v1/teams/:teamId/kpi`; a `*` stands for itself. */
function addressesOf(route: string): (path: string) => boolean {
  const parts = route.split('/');
  return (path) => {
    const given = path.split('/');
    if (given.length !== parts.length) return false;
    return parts.every((part, n) => (part.startsWith(':') ? given[n] !== '' : part === given[n]));
  };
}

/** Refuses what no route takes, before its body is read: 405 where another method would do, else 404. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const routes: { readonly isAt: (path: string) => boolean; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ isAt: addressesOf(url), methods: [method].flat() });
  });

  const refuse = (request: FastifyRequest): never => {
    const [path = ''] = request.url.split('?');
    const methods = routes.flatMap((route) => (route.isAt(path) ? route.methods : []));
    const allowed = [...new Set(methods)].join(', ');
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
