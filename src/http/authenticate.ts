import type { Authenticated } from './app-options.ts';
import { HttpError } from './http-error.ts';

type Authenticate<Found> = (bearer: string, now: number) => Promise<Found | null>;

interface Asked {
  readonly now: number;
  /** What clients of the surface know it as. */
  readonly called?: string;
}

const unauthorized = (message: string) =>
  new HttpError('UnauthorizedException', message, { headers: { 'WWW-Authenticate': 'Bearer' } });

/** The key of an Authorization header, by RFC 6750. */
function parseBearer(header: string | undefined, called: string): string {
  if (header === undefined || header.trim() === '') {
    throw unauthorized(
      `No authentication method provided: send the header "Authorization: Bearer <${called}>".`,
    );
  }
  const [, scheme = '', token = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(header) ?? [];
  if (scheme.toLowerCase() !== 'bearer') {
    throw unauthorized(`The Authorization header must read "Bearer <${called}>"; it has another scheme.`);
  }
  if (token === '') throw unauthorized(`The Authorization header has no ${called} after "Bearer".`);
  if (!/^[\x21-\x7e]{1,512}$/.test(token)) throw unauthorized(`The ${called} is malformed.`);
  return token;
}

/** Who asks, or the 401 that says why nobody does. */
export async function authenticateBearer<Found>(
  authenticate: Authenticate<Found>,
  header: string | undefined,
  { now, called = 'API key' }: Asked,
): Promise<Found | HttpError> {
  try {
    const found = await authenticate(parseBearer(header, called), now);
    return found ?? unauthorized(`Your ${called} is not valid: it is unknown, revoked or expired.`);
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

/** One of the scopes will do. */
export function requireScope({ scopes }: Authenticated, ...sufficient: readonly string[]): void {
  if (sufficient.some((scope) => scopes.includes(scope))) return;
  const has = scopes.length === 0 ? 'none' : scopes.join(', ');
  const needed = sufficient.map((scope) => `"${scope}"`).join(' or ');
  throw new HttpError('ForbiddenException', `This needs a key with the scope ${needed}; yours has: ${has}.`);
}
