import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { importRows } from '../../contract/import-rows.ts';
import type { AppOptions } from '../app-options.ts';
import { HttpError } from '../http-error.ts';
import { stampFreshness } from '../stamp-freshness.ts';
import { admitImport } from './admit-import.ts';
import { readRows } from './ndjson-body.ts';

interface ImportRequest {
  Params: { table: string };
  Querystring: Record<string, unknown>;
}

/** The way in for whoever sends rows himself. */
export async function importRoute(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { tables, push } = options.importing;
  app.decorateRequest('importing', null);
  app.addHook('onRequest', admitImport(options));
  app.addHook('onRequest', async (request) => {
    const { table } = request.params as ImportRequest['Params'];
    if (tables.includes(table)) return;
    throw new HttpError(
      'NotFoundException',
      `There is no table ${JSON.stringify(table.slice(0, 100))} to import into; there are: ${tables.join(', ')}.`,
      { details: { allowed: tables } },
    );
  });
  readRows(app);

  app.post(
    `${importRows.path}/:table`,
    { bodyLimit: importRows.mostBytes },
    async (request: FastifyRequest<ImportRequest>, reply: FastifyReply) => {
      const { importing } = request;
      if (importing === null) throw new Error('an import was not admitted');
      const { workspace, now } = importing;
      const asOf = parseAsked(request.query);
      const text = typeof request.body === 'string' ? request.body : '';
      const data = await push({ workspace, table: request.params.table, text, asOf, now });
      await stampFreshness(reply, options, workspace);
      return { status: 'success', data };
    },
  );
}

function parseAsked(query: Readonly<Record<string, unknown>>): string | undefined {
  const { asOf, ...others } = query;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    const message = 'is not known; allowed: asOf';
    throw new HttpError('BadRequestException', `${unknown.slice(0, 100)} ${message}`, {
      details: { errors: [{ path: unknown.slice(0, 100), message, allowed: ['asOf'] }] },
    });
  }
  if (asOf === undefined || typeof asOf === 'string') return asOf;
  throw new HttpError('BadRequestException', 'asOf is given more than once', {
    details: { errors: [{ path: 'asOf', message: 'is given more than once' }] },
  });
}
