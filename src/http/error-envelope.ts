import type { ErrorBody } from '../contract/error-body.ts';
import { HttpError } from './http-error.ts';

export const toErrorBody = (error: HttpError, path: string, now: number): ErrorBody => ({
  status: 'error',
  timestamp: new Date(now).toISOString(),
  path,
  error: { code: error.code, message: error.message, details: { ...error.details } },
});

/** Says nothing about the cause: that is in the log, under the request's id. */
export const opaqueFailure = (requestId: string) =>
  new HttpError(
    'INTERNAL_SERVER_ERROR',
    `There was an error; in the log it has the request id ${requestId}.`,
    {
      details: { requestId },
    },
  );
