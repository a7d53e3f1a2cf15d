import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { AppOptions } from './app-options.ts';
import { clientErrorHandler } from './client-error.ts';
import { answerPreflights } from './cors.ts';
import { dashboardRoutes } from './dashboard/dashboard-routes.ts';
import { errorHandler } from './error-handler.ts';
import { closeGracefully } from './graceful-close.ts';
import { importRoute } from './import/import-route.ts';
import { readJsonBodies } from './json-body.ts';
import { logAnswers } from './log-answers.ts';
import { measureAnswers } from './metrics/http-metrics.ts';
import { metricsRoute } from './metrics/metrics-route.ts';
import { Outages } from './outages.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { rateLimit } from './rate-limit.ts';
import { docsRoutes } from './routes/docs.ts';
import { healthRoute } from './routes/health.ts';
import { insightsRoutes } from './routes/insights.ts';
import { openApiRoute } from './routes/openapi.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { webhookRoutes } from './sources/webhook-routes.ts';
import { stampHeaders } from './stamp-headers.ts';
import { invitationRoutes } from './teams/invitation-routes.ts';
import { LoginAttempts } from './teams/login-attempts.ts';
import { teamRoutes } from './teams/team-routes.ts';
import { tokenRoute } from './teams/token-route.ts';
import { refuseUnknownRoutes } from './unknown-route.ts';

/** A page asks for much at once. */
const sessionRequests = 1_200;

/** The HTTP face. Closing it lets the requests under way finish; the engine is closed by whoever opened it. */
export function buildApp(options: AppOptions): FastifyInstance {
  const outages = new Outages(options.clock);
  const onError = errorHandler(options.clock, outages);
  const app = Fastify({
    logger: options.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // One proxy is believed: what a client itself puts into X-Forwarded-For stands before the proxy's own entry.
    trustProxy: options.trustProxy && ((_, hop) => hop === 0),
    bodyLimit: 1_048_576,
    // An e-mail in an address, with every sign of it escaped.
    routerOptions: { maxParamLength: 1_000 },
    requestTimeout: 120_000,
    return503OnClosing: false,
    // Here and at checkExpectation Node would refuse on its own, without our headers.
    http: { requireHostHeader: false },
    genReqId: () => randomUUID(),
    frameworkErrors: onError,
    clientErrorHandler: clientErrorHandler(options.clock),
  });
  app.setErrorHandler(onError);
  app.addHook('onRequest', async (request, reply) => stampHeaders(request, reply));
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  closeGracefully(app);
  logAnswers(app);
  refuseUnknownRoutes(app);
  readJsonBodies(app);
  answerPreflights(app);
  const answers = measureAnswers(app);
  app.register(healthRoute);
  app.register(metricsRoute, { ...options, answers });
  app.register(openApiRoute, options);
  app.register(docsRoutes);
  app.register(dashboardRoutes);
  const limitSessions = rateLimit(options.rateLimit === 0 ? 0 : sessionRequests);
  const attempts = new LoginAttempts();
  const inside = { ...options, outages, limitSessions, attempts };
  app.register(insightsRoutes, inside);
  app.register(teamRoutes, inside);
  app.register(sourceRoutes, inside);
  app.register(peopleRoutes, inside);
  app.register(sessionRoutes, inside);
  app.register(importRoute, options);
  app.register(tokenRoute, inside);
  app.register(invitationRoutes, options);
  app.register(webhookRoutes, options);
  return app;
}
