import type { FastifyBaseLogger } from 'fastify';
import type { StoreUnavailable } from '../store/store-unavailable.ts';

const silence = 60_000;

/** One line for an outage and another each minute that it lasts, however many ask meanwhile. */
export class Outages {
  readonly #clock: () => number;
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  note(log: FastifyBaseLogger, { message }: StoreUnavailable): void {
    if (this.#clock() - this.#loggedAt < silence) return;
    this.#loggedAt = this.#clock();
    log.error({ store: message }, 'the store is not available');
  }
}
