import { Refusal } from '../booking/refusal.ts';
import { type ErrorCodeName, errorCodes } from '../contract/error-codes.ts';
import { StoreBusy } from '../store/store-busy.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { HttpError } from './http-error.ts';

const codeOfStatus = new Map(
  Object.entries(errorCodes).map(([code, { status }]) => [status as number, code as ErrorCodeName]),
);

/** What Fastify refuses on its own, in our words. */
const messages: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The address is not a valid URL: "%" must be followed by two hexadecimal digits of UTF-8.',
  FST_ERR_MAX_PARAM_LENGTH: 'A part of the address is too long.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than 1 MB.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be JSON: send it with "Content-Type: application/json".',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says.',
};

/** The refusal to answer with; null for a failure that the caller is not to blame for. */
export function toHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  if (error instanceof Refusal) return new HttpError(error.code, error.message, { details: error.details });
  if (error instanceof StoreBusy) {
    return new HttpError('ServiceUnavailableException', `Kepi is busy: ${error.message}.`, {
      headers: { 'Retry-After': '10' },
    });
  }
  if (error instanceof StoreUnavailable) {
    return new HttpError(
      'ServiceUnavailableException',
      'The store cannot be reached, or not all of it, so nothing is answered; ask again in a moment.',
      { headers: { 'Retry-After': '10' } },
    );
  }
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const status = Number(error.statusCode);
  if (!(status >= 400 && status < 500)) return null;
  const known = 'code' in error ? messages[String(error.code)] : undefined;
  const code = codeOfStatus.get(status) ?? 'BadRequestException';
  return new HttpError(code, known ?? errorCodes[code].meaning);
}
