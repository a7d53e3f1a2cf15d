import type { FastifyRequest } from 'fastify';
import { HttpError } from '../http-error.ts';

/** Under which others reach the server: the one of the settings, else the one by which it is asked. */
export function publicAddress({ protocol, host }: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const asked = `${protocol}://${host}`;
  if (URL.canParse(asked)) {
    const { origin, href } = new URL(asked);
    // Nothing but a host: the rest would end up in the link.
    if (href === `${origin}/`) return origin;
  }
  throw new HttpError(
    'BadRequestException',
    'The request does not say under which address the server is reached: send the header Host, or set KEPI_PUBLIC_URL.',
  );
}
