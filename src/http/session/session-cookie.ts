import type { FastifyRequest } from 'fastify';
import type { AppOptions } from '../app-options.ts';

const name = 'kepi_session';
/** Seconds; what is kept of the session ends it as well. */
const lasts = 14 * 86_400;

/** The token of the session whose cookie a request carries. */
export function sessionTokenOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const values = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = values.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return found !== undefined && /^[\w-]{1,512}$/.test(found) ? found : null;
}

type Asked = Pick<FastifyRequest, 'protocol'>;

const cookie = (value: string, seconds: number, { protocol }: Asked, { publicUrl }: Place) => {
  const secure = protocol === 'https' || publicUrl?.startsWith('https:') === true;
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
};

type Place = Pick<AppOptions, 'publicUrl'>;

export const toSessionCookie = (token: string, request: Asked, place: Place) =>
  cookie(token, lasts, request, place);

export const endedSessionCookie = (request: Asked, place: Place) => cookie('', 0, request, place);
