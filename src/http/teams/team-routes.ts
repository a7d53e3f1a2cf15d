import type { FastifyInstance } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import type { Outages } from '../outages.ts';
import { admitTeamMembers, teamAskingOf } from './admit-team-members.ts';
import { publicTeamRoutes } from './public-team-routes.ts';
import { teamViewRoutes } from './team-view-routes.ts';

/** All that is asked about teams stands behind one door. */
export async function teamRoutes(
  app: FastifyInstance,
  options: AppOptions & { readonly outages: Outages },
): Promise<void> {
  admitTeamMembers(app, options);
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return;
    const asOf = await options.asOf(teamAskingOf(request).caller.workspace);
    reply.header('kepi-as-of', asOf ?? 'never');
  });
  await publicTeamRoutes(app, options);
  await teamViewRoutes(app, options);
}
