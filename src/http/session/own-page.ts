import type { FastifyRequest } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import { toReceived } from '../field-path.ts';
import { HttpError } from '../http-error.ts';

type Asked = Pick<FastifyRequest, 'headers' | 'host'>;
type Place = Pick<AppOptions, 'publicUrl'>;

/** Whether the dashboard asks; a key or a token goes before its session. */
export const isBySession = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['kepi-dashboard'] !== undefined && headers.authorization === undefined;

/**
 * Browsers add the cookie to whatever any page asks for, so a session counts only for what our own pages ask. No other
 * site can send the header: a browser would ask first, and is not told that it may.
 */
export function foreignPage({ headers, host }: Asked, { publicUrl }: Place): HttpError | null {
  if (headers['kepi-dashboard'] !== '1') {
    return forbidden('A session counts only with the header "kepi-dashboard: 1".');
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') {
    return forbidden('A session counts only for pages of this server, and a page of another site has asked.');
  }
  const { origin } = headers;
  if (origin === undefined || isOurs(origin, host, publicUrl)) return null;
  return forbidden(
    `A session counts only for pages of this server, and a page of ${toReceived(origin)} has asked; behind a proxy ` +
      'set KEPI_PUBLIC_URL to the address in the browser.',
  );
}

const forbidden = (message: string) => new HttpError('ForbiddenException', message);

/** By host and port alone: a proxy may speak https where we are asked by http. */
function isOurs(origin: string, host: string, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, origin: given } = new URL(origin);
  const own = `${protocol}//${host}`;
  return (
    (URL.canParse(own) && new URL(own).origin === given) ||
    (publicUrl !== undefined && new URL(publicUrl).origin === given)
  );
}
