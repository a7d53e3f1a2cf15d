import { type ErrorCodeName, errorCodes } from '../contract/error-codes.ts';

/** An answer that this face itself refuses with. */
export class HttpError extends Error {
  readonly code: ErrorCodeName;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCodeName,
    message: string,
    more: { details?: Readonly<Record<string, unknown>>; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'HttpError';
    this.code = code;
    this.details = more.details ?? {};
    this.headers = more.headers ?? {};
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}
