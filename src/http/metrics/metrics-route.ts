import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { AppOptions } from '../app-options.ts';
import { authenticateBearer, requireScope } from '../authenticate.ts';
import { HttpError } from '../http-error.ts';
import { rateLimit } from '../rate-limit.ts';
import { findOperator } from '../sources/admit-operators.ts';
import { isFromHere } from './is-from-here.ts';
import { toSourceMetrics } from './source-metrics.ts';

/** Numbers for Prometheus: for this machine, or of one workspace for a key that may look after it. */
export async function metricsRoute(
  app: FastifyInstance,
  options: AppOptions & { readonly answers: Registry },
): Promise<void> {
  const { clock, askSources, answers, trustProxy } = options;
  const limit = rateLimit(options.rateLimit);
  let process: Registry | null = null;

  app.get('/metrics', async (request, reply) => {
    const workspace = isFromHere(request, trustProxy) ? undefined : await admit(request);
    const [statuses, waiting, rejected, names] = await Promise.all([
      askSources.statuses(workspace),
      askSources.waiting(workspace),
      askSources.rejected(workspace),
      askSources.workspaceNames(),
    ]);
    const sources = toSourceMetrics({ statuses, waiting, rejected, names });
    process ??= measureProcess();
    const all = Registry.merge([sources, answers, process]);
    return reply
      .type(Registry.PROMETHEUS_CONTENT_TYPE)
      .header('Cache-Control', 'no-store')
      .send(await all.metrics());

    async function admit(asked: FastifyRequest): Promise<number> {
      const now = clock();
      const { authorization } = asked.headers;
      const found = await authenticateBearer((bearer) => findOperator(options, bearer, now), authorization, {
        now,
      });
      limit(asked, reply, found instanceof HttpError ? null : found, now);
      if (found instanceof HttpError) throw found;
      requireScope(found, 'admin');
      return found.caller.workspace;
    }
  });
}

/** Not before somebody asks: it watches the process from then on. */
function measureProcess(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
