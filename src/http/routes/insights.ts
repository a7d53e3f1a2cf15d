import type { FastifyInstance } from 'fastify';
import type { AnyOperation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import type { Asking } from '../../insights/asking.ts';
import { toAcceptedType } from '../accepted-type.ts';
import { admit } from '../admit.ts';
import type { AppOptions } from '../app-options.ts';
import { openFiles } from '../files/open-files.ts';
import { fileTypes, sendFile } from '../files/send-file.ts';
import type { DoorOptions } from '../open-door.ts';
import type { Outages } from '../outages.ts';
import { parseInput } from '../parse-input.ts';

type AskAny = (asking: Asking, input: unknown) => Promise<unknown>;

/** One route for each question of the contract. */
export async function insightsRoutes(
  app: FastifyInstance,
  options: AppOptions & DoorOptions & { readonly outages: Outages },
): Promise<void> {
  app.decorateRequest('asking', null);
  app.addHook('onRequest', admit(options));
  const files = openFiles(options);
  for (const operation of operations as readonly AnyOperation[]) {
    const ask = options.ask[operation.id as keyof typeof options.ask] as AskAny;
    app.post(operation.path, async (request, reply) => {
      const { asking } = request;
      if (asking === null) throw new Error('a question was not admitted');
      if (operation.streams) {
        reply.header('Vary', 'Accept');
        const type = toAcceptedType(request.headers.accept, ['application/json', ...fileTypes]);
        const open = files[operation.id];
        if (type !== 'application/json' && open !== undefined) {
          const file = await open(asking, parseInput(operation.streams, request.body) as never);
          return sendFile(reply, type, file, { outages: options.outages, now: asking.now });
        }
      }
      const input = parseInput(operation.input, request.body);
      return { status: 'success', data: await ask(asking, input) };
    });
  }
}
