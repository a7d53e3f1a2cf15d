const windowMs = 60_000;

interface Window {
  count: number;
  endsAt: number;
  blocked: boolean;
}

export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the count starts anew. */
  readonly reset: number;
  readonly blocked: boolean;
}

/** So many requests a minute for each name; who asks for more waits a minute from then on. */
export class RateLimiter {
  readonly #limit: number;
  readonly #capacity: number;
  // In the order of use: when it is full, the name unused for longest makes way.
  readonly #windows = new Map<string, Window>();

  constructor(limit: number, capacity = 20_000) {
    this.#limit = limit;
    this.#capacity = capacity;
  }

  take(name: string, now: number): Allowance {
    const window = this.#current(name, now);
    if (!window.blocked) {
      window.count += 1;
      if (window.count > this.#limit) {
        window.blocked = true;
        window.endsAt = now + windowMs;
      }
    }
    return {
      limit: this.#limit,
      remaining: Math.max(0, this.#limit - window.count),
      reset: Math.ceil((window.endsAt - now) / 1_000),
      blocked: window.blocked,
    };
  }

  /** What was taken does not count after all; whoever is blocked stays so. */
  giveBack(name: string): void {
    const window = this.#windows.get(name);
    if (window !== undefined && !window.blocked && window.count > 0) window.count -= 1;
  }

  #current(name: string, now: number): Window {
    const known = this.#windows.get(name);
    // A clock that was set back must not lock anybody out for longer than a minute.
    const usable = known !== undefined && now < known.endsAt && known.endsAt - now <= windowMs;
    const window = usable ? known : { count: 0, endsAt: now + windowMs, blocked: false };
    this.#windows.delete(name);
    this.#windows.set(name, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > this.#capacity && oldest !== undefined) this.#windows.delete(oldest);
    return window;
  }
}
