import type { FastifyInstance } from 'fastify';
import { rejectedRowsInput } from '../../contract/sources/rejected-rows.ts';
import type { SourceItem } from '../../contract/sources/source-item.ts';
import { type SyncData, syncInput } from '../../contract/sources/sync.ts';
import { toShownStatus } from '../../sources/shown-status.ts';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import type { DoorOptions } from '../open-door.ts';
import { parseInput } from '../parse-input.ts';
import { admitOperators, workspaceOf } from './admit-operators.ts';

/** What comes in from where, how far, and what could not be read: for those who look after it. */
export async function sourceRoutes(app: FastifyInstance, options: AppOptions & DoorOptions): Promise<void> {
  const { askSources } = options;
  app.decorateRequest('operating', null);
  app.addHook('onRequest', admitOperators(options));

  app.get('/v1/sources', async (request) => {
    const data: SourceItem[] = (await askSources.statuses(workspaceOf(request))).map(toShownStatus);
    return { status: 'success', data };
  });

  app.post('/v1/sources/:name/sync', async (request, reply) => {
    const { name } = request.params as { name: string };
    const { compare } = parseInput(syncInput, request.body ?? {});
    const state = await askSources.sync({ workspace: workspaceOf(request), name, compare });
    if (state === 'unknown') {
      throw new HttpError('NotFoundException', `There is no source ${JSON.stringify(name)} here.`);
    }
    if (state === 'sends') {
      throw new HttpError('BadRequestException', `${name} sends by itself: there is nothing to pull.`);
    }
    const data: SyncData = { name, state };
    return reply.code(202).send({ status: 'success', data });
  });

  app.get('/v1/rejected-rows', async (request) => {
    const input = parseInput(rejectedRowsInput, request.query);
    const { total, data } = await askSources.rejectedRows({ ...input, workspace: workspaceOf(request) });
    const rows = data.map((row) => ({ ...row, seenAt: new Date(row.seenAt).toISOString() }));
    return { status: 'success', data: { total, data: rows } };
  });
}
