import { toAddressGroup } from '../address-group.ts';
import { HttpError } from '../http-error.ts';
import { RateLimiter } from '../rate-limiter.ts';

const ofAddress = 20;
const ofEmail = 10;

/** So many failures a minute from an address, and so many for an e-mail: guessing is slow. */
export class LoginAttempts {
  readonly #addresses = new RateLimiter(ofAddress);
  readonly #emails = new RateLimiter(ofEmail);

  /** Counted before it is known how it ends; what it gives back takes the count away again. */
  begin(ip: string, email: string | null, now: number): () => void {
    const address = toAddressGroup(ip);
    const name = email?.trim().toLowerCase().slice(0, 254) ?? null;
    requireAllowance(this.#addresses, address, now);
    if (name !== null) requireAllowance(this.#emails, name, now);
    return () => {
      this.#addresses.giveBack(address);
      if (name !== null) this.#emails.giveBack(name);
    };
  }
}

function requireAllowance(limiter: RateLimiter, name: string, now: number): void {
  const { blocked, reset } = limiter.take(name, now);
  if (!blocked) return;
  throw new HttpError('ThrottlerException', 'Too many attempts to log in. Please try again later.', {
    headers: { 'Retry-After': String(reset) },
  });
}
