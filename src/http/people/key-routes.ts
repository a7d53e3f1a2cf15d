import type { FastifyInstance } from 'fastify';
import { type KeyOwnersData, keyOwnersInput } from '../../contract/people/key-owners.ts';
import { newKeyInput } from '../../contract/people/new-key.ts';
import type { AppOptions } from '../app-options.ts';
import { parseInput } from '../parse-input.ts';
import { workspaceOf } from '../sources/admit-operators.ts';
import { requireDone } from './require-done.ts';

/** Behind the door of `peopleRoutes`. */
export function keyRoutes(app: FastifyInstance, { askPeople }: Pick<AppOptions, 'askPeople'>): void {
  app.get('/v1/keys', async (request) => ({
    status: 'success',
    data: await askPeople.keys(workspaceOf(request)),
  }));

  app.post('/v1/keys', async (request, reply) => {
    const input = parseInput(newKeyInput, request.body);
    const data = requireDone(await askPeople.createKey({ ...input, workspace: workspaceOf(request) }));
    return reply.code(201).send({ status: 'success', data });
  });

  app.delete('/v1/keys/:id', async (request) => {
    const { id } = request.params as { id: string };
    const revoked = await askPeople.revokeKey({ workspace: workspaceOf(request), which: id });
    return { status: 'success', data: requireDone(revoked) };
  });

  app.get('/v1/key-owners', async (request) => {
    const { search } = parseInput(keyOwnersInput, request.query);
    const data: KeyOwnersData = await askPeople.owners({ workspace: workspaceOf(request), search });
    return { status: 'success', data };
  });
}
