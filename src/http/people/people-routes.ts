import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type InvitationData, invitationInput } from '../../contract/people/invitation.ts';
import type { AppOptions } from '../app-options.ts';
import type { DoorOptions } from '../open-door.ts';
import { parseInput } from '../parse-input.ts';
import { admitOperators, workspaceOf } from '../sources/admit-operators.ts';
import { keyRoutes } from './key-routes.ts';
import { publicAddress } from './public-address.ts';
import { requireDone } from './require-done.ts';

const whoseOf = (request: FastifyRequest) => ({
  workspace: workspaceOf(request),
  email: (request.params as { readonly email: string }).email,
});

/** Who may log in, and the keys: for operators. */
export async function peopleRoutes(app: FastifyInstance, options: AppOptions & DoorOptions): Promise<void> {
  const { askPeople, publicUrl } = options;
  app.decorateRequest('operating', null);
  app.addHook('onRequest', admitOperators(options));

  app.get('/v1/people', async (request) => ({
    status: 'success',
    data: await askPeople.people(workspaceOf(request)),
  }));

  app.delete('/v1/people/:email', async (request) => {
    const by = request.operating?.email ?? null;
    return { status: 'success', data: requireDone(await askPeople.remove({ ...whoseOf(request), by })) };
  });

  app.post('/v1/invitations', async (request, reply) => {
    const input = parseInput(invitationInput, request.body);
    const address = publicAddress(request, publicUrl);
    const invited = requireDone(await askPeople.invite({ ...input, workspace: workspaceOf(request) }));
    const { token, ...made } = invited;
    const data: InvitationData = { ...made, link: `${address}/invitation/${token}` };
    return reply.code(201).send({ status: 'success', data });
  });

  app.delete('/v1/invitations/:email', async (request) => ({
    status: 'success',
    data: requireDone(await askPeople.withdraw(whoseOf(request))),
  }));

  keyRoutes(app, options);
}
