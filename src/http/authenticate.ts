import type { Authenticated } from './app-options.ts';
import { HttpError } from './http-error.ts';

type Authenticate = (bearer: string, now: number) => Promise<Authenticated | null>;

const unauthorized = (message: string) =>
  new HttpError('UnauthorizedException', message, { headers: { 'WWW-Authenticate': 'Bearer' } });

/** The key of an Authorization header, by RFC 6750. */
function parseBearer(header: string | undefined): string {
  if (header === undefined || header.trim() === '') {
    throw unauthorized(
      'No authentication method provided: send the header "Authorization: Bearer <API key>".',
    );
  }
  const [, scheme = '', token = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(header) ?? [];
  if (scheme.toLowerCase() !== 'bearer') {
    throw unauthorized('The Authorization header must read "Bearer <API key>"; it has another scheme.');
  }
  if (token === '') throw unauthorized('The Authorization header has no API key after "Bearer".');
  if (!/^[\x21-\x7e]{1,512}$/.test(token)) throw unauthorized('The API key is malformed.');
  return token;
}

/** Who asks, or the 401 that says why nobody does. */
export async function authenticateBearer(
  authenticate: Authenticate,
  header: string | undefined,
  now: number,
): Promise<Authenticated | HttpError> {
  try {
    const found = await authenticate(parseBearer(header), now);
    return found ?? unauthorized('Your API key is not valid: it is unknown, revoked or expired.');
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

export function requireScope({ scopes }: Authenticated, scope: string): void {
  if (scopes.includes(scope)) return;
  const has = scopes.length === 0 ? 'none' : scopes.join(', ');
  throw new HttpError('ForbiddenException', `This needs a key with the scope "${scope}"; yours has: ${has}.`);
}
