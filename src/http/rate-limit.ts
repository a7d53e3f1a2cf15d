import type { FastifyReply, FastifyRequest } from 'fastify';
import { toAddressGroup } from './address-group.ts';
import { HttpError } from './http-error.ts';
import { type Allowance, RateLimiter } from './rate-limiter.ts';

type Counted = { readonly keyId: string };
export type Limit = (
  request: FastifyRequest,
  reply: FastifyReply,
  found: Counted | null,
  now: number,
) => void;

const headersOf = ({ limit, remaining, reset }: Allowance) => ({
  'X-RateLimit-Limit-Default': String(limit),
  'X-RateLimit-Remaining-Default': String(remaining),
  'X-RateLimit-Reset-Default': String(reset),
});

/** By key; by address where there is no valid key. The two never push each other out. */
export function rateLimit(limit: number): Limit {
  if (limit === 0) return () => {};
  const keys = new RateLimiter(limit);
  const addresses = new RateLimiter(limit);
  return (request, reply, found, now) => {
    const allowance =
      found === null ? addresses.take(toAddressGroup(request.ip), now) : keys.take(found.keyId, now);
    reply.headers(headersOf(allowance));
    if (!allowance.blocked) return;
    throw new HttpError(
      'ThrottlerException',
      'CustomThrottlerGuard - Too many requests. Please try again later.',
      { headers: { 'Retry-After': String(allowance.reset) } },
    );
  };
}
