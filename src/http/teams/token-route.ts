import type { FastifyInstance } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import { rateLimit } from '../rate-limit.ts';
import { readForms, toForm } from './form-body.ts';
import { parseClientId, parseGrantRequest } from './grant-request.ts';
import type { LoginAttempts } from './login-attempts.ts';
import { refuse } from './oauth-error.ts';

const wrongPassword = refuse('invalid_grant', 'The user name or password is incorrect.');
const wrongToken = refuse(
  'invalid_grant',
  'The refresh token is unknown, used or expired, or is of another client_id.',
);

/** Password and refresh grants; what cannot be granted is a 400. */
export async function tokenRoute(
  app: FastifyInstance,
  options: AppOptions & { readonly attempts: LoginAttempts },
): Promise<void> {
  const { clock, teamLogins, attempts } = options;
  const limit = rateLimit(options.rateLimit);
  readForms(app);
  app.addHook('onRequest', async (request, reply) => limit(request, reply, null, clock()));
  app.post('/api/token', async (request, reply) => {
    const asked = parseGrantRequest(toForm(request.body));
    if (asked.kind === 'refused') return reply.code(400).send(asked.refusal);
    const clientId = parseClientId(request.headers.client_id);
    if (clientId !== null && typeof clientId !== 'string') return reply.code(400).send(clientId);
    const now = clock();
    const byPassword = asked.kind === 'password';
    const forgive = attempts.begin(request.ip, byPassword ? asked.username : null, now);
    const granted = byPassword
      ? await teamLogins.grantByPassword({ ...asked, clientId, now })
      : await teamLogins.grantByRefresh({ ...asked, clientId, now });
    if (granted === null) return reply.code(400).send(byPassword ? wrongPassword : wrongToken);
    forgive();
    return {
      access_token: granted.accessToken,
      token_type: 'bearer',
      expires_in: granted.expiresIn,
      refresh_token: granted.refreshToken,
    };
  });
}
