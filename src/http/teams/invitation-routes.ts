import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import { rateLimit } from '../rate-limit.ts';
import { readForms, toForm } from './form-body.ts';
import { invitationHeaders, toInvitationPage } from './invitation-page.ts';
import type { InvitationState } from './team-logins.ts';

const status = { open: 200, accepted: 200, refused: 400, used: 410, expired: 410, unknown: 404 } as const;

const tokenOf = ({ params }: FastifyRequest) => (params as { readonly token: string }).token;

const show = (reply: FastifyReply, invitation: InvitationState) =>
  reply.code(status[invitation.state]).headers(invitationHeaders).send(toInvitationPage(invitation));

/** Where one sets a password. The token of the address is the proof; whoever has none cannot send the form. */
export async function invitationRoutes(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { clock, teamLogins } = options;
  const limit = rateLimit(options.rateLimit);
  readForms(app);
  app.addHook('onRequest', async (request, reply) => limit(request, reply, null, clock()));

  app.get('/invitation/:token', async (request, reply) =>
    show(reply, await teamLogins.findInvitation({ token: tokenOf(request), now: clock() })),
  );

  app.post('/invitation/:token', async (request, reply) => {
    const token = tokenOf(request);
    const form = toForm(request.body);
    const password = form.get('password') ?? '';
    const now = clock();
    if (password === form.get('again')) {
      return show(reply, await teamLogins.acceptInvitation({ token, password, now }));
    }
    const found = await teamLogins.findInvitation({ token, now });
    if (found.state !== 'open') return show(reply, found);
    return show(reply, { ...found, state: 'refused', reason: 'The two passwords differ.' });
  });
}
