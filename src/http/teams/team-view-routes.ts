import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../booking/refusal.ts';
import { toAcceptedType } from '../accepted-type.ts';
import type { AskTeams } from '../app-options.ts';
import { fileTypes, sendFile } from '../files/send-file.ts';
import type { TextFile } from '../files/text-file.ts';
import type { Outages } from '../outages.ts';
import { teamAskingOf } from './admit-team-members.ts';
import { toKpiFile, toRecordsFile } from './team-files.ts';
import { parseRecords, type Query, teamIdOf } from './team-queries.ts';

interface Asked {
  readonly askTeams: AskTeams;
  readonly outages: Outages;
}

/** Who is somebody, and may not see the team: here that is 403. */
async function orForbidden<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UnauthorizedException') {
      throw new Refusal('ForbiddenException', error.message);
    }
    throw error;
  }
}

/** Kepi's own view of a team, as JSON or as a file. */
export async function teamViewRoutes(app: FastifyInstance, { askTeams, outages }: Asked): Promise<void> {
  const accepted = (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('Vary', 'Accept');
    return toAcceptedType(request.headers.accept, ['application/json', ...fileTypes]);
  };
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    type: (typeof fileTypes)[number],
    file: TextFile,
  ) => sendFile(reply, type, file, { outages, now: teamAskingOf(request).now });

  app.get('/v1/teams', async (request) => ({
    status: 'success',
    data: await askTeams.list(teamAskingOf(request)),
  }));

  app.get('/v1/teams/:teamId/kpi', async (request, reply) => {
    const type = accepted(request, reply);
    const view = await orForbidden(askTeams.view(teamAskingOf(request), { teamId: teamIdOf(request) }));
    if (type !== 'application/json') return send(request, reply, type, toKpiFile(view));
    return { status: 'success', data: view };
  });

  app.get('/v1/teams/:teamId/records', async (request, reply) => {
    const type = accepted(request, reply);
    const all = type !== 'application/json';
    const input = parseRecords(teamIdOf(request), request.query as Query, all);
    const records = await orForbidden(askTeams.records(teamAskingOf(request), input));
    if (type !== 'application/json') return send(request, reply, type, toRecordsFile(records.data));
    return { status: 'success', data: records };
  });
}
