import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

const badBody = (message: string) => new HttpError('BadRequestException', message);

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw badBody('The request has no body: send the question as JSON.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badBody('The body is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 quotes the body in some of its messages; the position is enough.
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    throw badBody(`The body is not valid JSON${position === undefined ? '' : `, at character ${position}`}.`);
  }
}

export function refuseCompressed(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new HttpError(
    'UnsupportedMediaTypeException',
    'The body must not be compressed: leave out the header Content-Encoding.',
  );
}

/** JSON as it was sent: own keys such as `__proto__` are left to the contract, which knows no such field. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      refuseCompressed(request);
      return parseJson(bytes);
    },
  );
}
