import type { FastifyInstance } from 'fastify';
import { type RejectedRows, rejectedRowsInput } from '../../contract/sources/rejected-rows.ts';
import type { SourceItem } from '../../contract/sources/source-item.ts';
import { type SyncData, syncInput } from '../../contract/sources/sync.ts';
import { toShownStatus } from '../../sources/shown-status.ts';
import { toAcceptedType } from '../accepted-type.ts';
import type { AppOptions } from '../app-options.ts';
import { toRejectedRowItem, toRejectedRowsFile } from '../files/rejected-rows-file.ts';
import { fileTypes, sendFile } from '../files/send-file.ts';
import { HttpError } from '../http-error.ts';
import type { DoorOptions } from '../open-door.ts';
import type { Outages } from '../outages.ts';
import { parseInput } from '../parse-input.ts';
import { admitOperators, workspaceOf } from './admit-operators.ts';

/** What comes in from where, how far, and what could not be read: for those who look after it. */
export async function sourceRoutes(
  app: FastifyInstance,
  options: AppOptions & DoorOptions & { readonly outages: Outages },
): Promise<void> {
  const { askSources, outages, clock } = options;
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

  app.get('/v1/rejected-rows', async (request, reply) => {
    const { source, ...page } = parseInput(rejectedRowsInput, request.query);
    const asked = { source, workspace: workspaceOf(request) };
    reply.header('Vary', 'Accept');
    const type = toAcceptedType(request.headers.accept, ['application/json', ...fileTypes]);
    if (type !== 'application/json') {
      const file = toRejectedRowsFile(askSources.rejectedRowBlocks(asked));
      return sendFile(reply, type, file, { outages, now: clock() });
    }
    const [{ total, data: rows }, counts] = await Promise.all([
      askSources.rejectedRows({ ...asked, ...page }),
      askSources.rejected(asked.workspace),
    ]);
    const sources = counts.map(({ source: name, count }) => ({ name, rows: count }));
    const data: RejectedRows = { total, data: rows.map(toRejectedRowItem), sources };
    return { status: 'success', data };
  });
}
