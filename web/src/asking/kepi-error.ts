import type { ErrorBody } from '../../../src/contract/error-body.ts';

/** What the server refused, or that it could not be reached (status 0). */
export class KepiError extends Error {
  readonly status: number;
  readonly body: ErrorBody['error'] | null;

  constructor(status: number, message: string, body: ErrorBody['error'] | null = null) {
    super(message);
    this.name = 'KepiError';
    this.status = status;
    this.body = body;
  }
}

/** The surfaces write their errors differently. */
export function toKepiError(status: number, answer: unknown): KepiError {
  const { error, Message } = (answer ?? {}) as Partial<ErrorBody> & { readonly Message?: string };
  return new KepiError(status, error?.message ?? Message ?? `The server answered ${status}.`, error ?? null);
}
