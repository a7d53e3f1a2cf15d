export interface ErrorCode {
  readonly status: number;
  /** What has happened. */
  readonly meaning: string;
  /** What the caller can do about it. */
  readonly fix: string;
}

/** Every code that an error body of `/v2` may carry. */
export const errorCodes = {
  BadRequestException: {
    status: 400,
    meaning: 'The request cannot be understood or asks for something that does not exist.',
    fix: 'Read `message`; `details.errors` names each field, what was received and what is allowed.',
  },
  UnauthorizedException: {
    status: 401,
    meaning: 'There is no API key and no session, or it is unknown, revoked or expired.',
    fix: 'Send `Authorization: Bearer <API key>`; make a key with `kepi key create`. On the dashboard, log in.',
  },
  ForbiddenException: {
    status: 403,
    meaning: 'Whoever asks is known and may not do this, or a page of another site asks with a session.',
    fix: 'Use a key with the scope that `message` names, or one whose owner is OWNER or ADMIN of the team or organisation. Behind a proxy, `KEPI_PUBLIC_URL` says which pages are our own.',
  },
  NotFoundException: {
    status: 404,
    meaning: 'There is nothing under this address.',
    fix: 'Compare the path with the reference at `/docs`.',
  },
  MethodNotAllowedException: {
    status: 405,
    meaning: 'The address exists and does not know this method.',
    fix: 'Use a method of the `Allow` header; insights are asked with POST.',
  },
  RequestTimeoutException: {
    status: 408,
    meaning: 'The request did not arrive in time.',
    fix: 'Send the whole request at once, and again.',
  },
  PayloadTooLargeException: {
    status: 413,
    meaning: 'The body is larger than 1 MB, or 16 MB where rows are imported.',
    fix: 'Send a smaller body, or the rows in several.',
  },
  UriTooLongException: {
    status: 414,
    meaning: 'The address is too long.',
    fix: 'Put the question into the body.',
  },
  UnsupportedMediaTypeException: {
    status: 415,
    meaning: 'The body is not declared as JSON, or as NDJSON where rows are imported, or is compressed.',
    fix: 'Send it plain, with `Content-Type: application/json`; rows with `application/x-ndjson`.',
  },
  ThrottlerException: {
    status: 429,
    meaning: 'The key, or the address of a caller without one, has asked too often within a minute.',
    fix: 'Wait the seconds that `Retry-After` says; the operator sets the limit with `KEPI_RATE_LIMIT`.',
  },
  RequestHeaderFieldsTooLargeException: {
    status: 431,
    meaning: 'The headers are larger than 16 KB together.',
    fix: 'Send fewer or shorter headers and cookies.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'Kepi has failed. The cause is in its log, under the request id.',
    fix: 'Give the operator the `X-Request-Id` of the answer.',
  },
  ServiceUnavailableException: {
    status: 503,
    meaning:
      'Kepi has more to do than it can bear (too many exports at once, or no memory left), or a part of its store cannot be reached.',
    fix: 'Ask again after the seconds that `Retry-After` says; the operator can raise `KEPI_MEMORY`, or finds in the log what is not reached.',
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;

export type ErrorCodeName = keyof typeof errorCodes;
