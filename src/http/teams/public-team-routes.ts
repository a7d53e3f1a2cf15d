import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ChangedRecord } from '../../insights/coworking/team-changes.ts';
import type { AskTeams } from '../app-options.ts';
import { teamAskingOf } from './admit-team-members.ts';
import { shaped } from './shape.ts';
import { parseDate, parseMyTeams, type Query, teamIdOf } from './team-queries.ts';

const queryOf = (request: FastifyRequest) => request.query as Query;

interface Asked {
  readonly askTeams: AskTeams;
}

/** The published routes about teams, in a scope whose door lets members in. */
export async function publicTeamRoutes(app: FastifyInstance, { askTeams }: Asked): Promise<void> {
  const get = (path: string, ask: (request: FastifyRequest) => Promise<object>) =>
    app.get(`/api/public/teams/${path}`, async (request, reply) =>
      reply.send(shaped(await ask(request), queryOf(request)._shape)),
    );
  get('my', (request) => askTeams.my(teamAskingOf(request), parseMyTeams(queryOf(request))));
  get(':teamId/kpi', (request) => askTeams.kpi(teamAskingOf(request), { teamId: teamIdOf(request) }));
  get(':teamId/metrics', (request) => askTeams.metrics(teamAskingOf(request), { teamId: teamIdOf(request) }));
  get(':teamId/profile', (request) => askTeams.profile(teamAskingOf(request), { teamId: teamIdOf(request) }));
  get(':teamId/attendance', (request) =>
    askTeams.attendance(teamAskingOf(request), {
      teamId: teamIdOf(request),
      date: parseDate(queryOf(request)),
    }),
  );
  app.put('/api/public/teams/:teamId/attendance', async (request, reply) => {
    const asking = teamAskingOf(request);
    const coworkers = await askTeams.attendanceChanges(asking, teamIdOf(request), request.body);
    await askTeams.record(asking, { coworkers });
    return reply.send();
  });
  app.put('/api/public/teams/:teamId/profile', async (request, reply) => {
    const asking = teamAskingOf(request);
    const team: ChangedRecord = await askTeams.profileChange(asking, teamIdOf(request), request.body);
    await askTeams.record(asking, { teams: [team] });
    return reply.send();
  });
}
