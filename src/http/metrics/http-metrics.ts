import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts answers and the time that they took, by route: an address of no route is one name for all of them. */
export function measureAnswers(app: FastifyInstance): Registry {
  const registry = new Registry();
  const registers = [registry];
  const count = new Counter({
    name: 'kepi_http_requests_total',
    help: 'Answers to HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'kepi_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route'],
    buckets: seconds,
    registers,
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'none';
    count.inc({ method, route, status: reply.statusCode });
    duration.observe({ method, route }, reply.elapsedTime / 1_000);
  });
  return registry;
}
