import { type ErrorCodeName, errorCodes } from './error-codes.ts';
import { type HeaderName, headerReferences } from './openapi-headers.ts';

/** The codes with which a question may be refused. */
export const questionCodes: readonly ErrorCodeName[] = [
  'BadRequestException',
  'UnauthorizedException',
  'ForbiddenException',
  'PayloadTooLargeException',
  'UnsupportedMediaTypeException',
  'ThrottlerException',
  'INTERNAL_SERVER_ERROR',
];

function response(code: ErrorCodeName) {
  const { status, meaning, fix } = errorCodes[code];
  const headers: HeaderName[] = status === 429 ? ['X-Request-Id', 'Retry-After'] : ['X-Request-Id'];
  const example = {
    status: 'error',
    timestamp: '2024-01-31T12:00:00.000Z',
    path: '/v2/insights/bookings/kpi-stats',
    error: { code, message: meaning, details: {} },
  };
  return {
    description: `${meaning} ${fix}`,
    headers: headerReferences(headers),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, example } },
  };
}

/** An import may also name a table that is not there. */
export const errorComponents = () =>
  Object.fromEntries([...questionCodes, 'NotFoundException' as const].map((code) => [code, response(code)]));

export const errorReferences = (codes: readonly ErrorCodeName[] = questionCodes) =>
  Object.fromEntries(
    codes.map((code) => [errorCodes[code].status, { $ref: `#/components/responses/${code}` }]),
  );
