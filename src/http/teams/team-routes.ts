import type { FastifyInstance } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import type { DoorOptions } from '../open-door.ts';
import type { Outages } from '../outages.ts';
import { admitTeamMembers } from './admit-team-members.ts';
import { publicTeamRoutes } from './public-team-routes.ts';
import { teamViewRoutes } from './team-view-routes.ts';

/** All that is asked about teams stands behind one door. */
export async function teamRoutes(
  app: FastifyInstance,
  options: AppOptions & DoorOptions & { readonly outages: Outages },
): Promise<void> {
  admitTeamMembers(app, options);
  await publicTeamRoutes(app, options);
  await teamViewRoutes(app, options);
}
