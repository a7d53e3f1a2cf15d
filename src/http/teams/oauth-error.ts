import type { ErrorCodeName } from '../../contract/error-codes.ts';
import type { HttpError } from '../http-error.ts';

/** The body of every error of `/api/token`, by RFC 6749. */
export interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

export const refuse = (error: string, description: string): OAuthError => ({
  error,
  error_description: description,
});

const names: Partial<Record<ErrorCodeName, string>> = {
  ThrottlerException: 'too_many_requests',
  INTERNAL_SERVER_ERROR: 'server_error',
  ServiceUnavailableException: 'temporarily_unavailable',
  // A media type that is not even one: as for any body that is no form.
  UnsupportedMediaTypeException: 'unsupported_grant_type',
};

export const toOAuthError = ({ code, message }: HttpError) =>
  refuse(names[code] ?? 'invalid_request', message);
