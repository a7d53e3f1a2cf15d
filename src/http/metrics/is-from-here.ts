import type { FastifyRequest } from 'fastify';

/** What a proxy adds. */
const passedOn = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'] as const;

/**
 * Whether the client is on this machine. A proxy of this machine that nobody told us to trust looks like one, but for
 * the headers that it adds: then whoever asks may be anybody.
 */
export function isFromHere(
  { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
  trustProxy: boolean,
): boolean {
  if (!/^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/i.test(ip)) return false;
  return trustProxy || passedOn.every((name) => headers[name] === undefined);
}
