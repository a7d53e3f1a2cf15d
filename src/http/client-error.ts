import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { toErrorBody } from './error-envelope.ts';
import { HttpError } from './http-error.ts';

function refusalOf(code: string | undefined): HttpError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new HttpError('RequestTimeoutException', 'The request did not arrive in time.');
  if (code === 'HPE_HEADER_OVERFLOW')
    return new HttpError('RequestHeaderFieldsTooLargeException', 'The headers are larger than 16 KB.');
  return new HttpError('BadRequestException', 'This is not a valid HTTP/1.1 request.');
}

/** What is not even a request never reaches a route; it gets the same envelope. */
export function clientErrorHandler(clock: () => number) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (!socket.writable) {
      socket.destroy(error);
      return;
    }
    const refusal = refusalOf(error.code);
    const body = JSON.stringify(toErrorBody(refusal, '', clock()));
    const head = [
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${randomUUID()}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
