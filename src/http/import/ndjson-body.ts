import type { FastifyInstance } from 'fastify';
import { importRows } from '../../contract/import-rows.ts';
import { HttpError } from '../http-error.ts';
import { refuseCompressed } from '../json-body.ts';

const types: readonly string[] = importRows.types;

const tooLarge = () =>
  new HttpError(
    'PayloadTooLargeException',
    `The body is larger than ${importRows.mostBytes / 1_048_576} MB: send the rows in several.`,
  );

function toText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpError('BadRequestException', 'The body is not valid UTF-8.');
  }
}

/** In this scope a body is rows, one a line; what is not is refused before it is read. */
export function readRows(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...types], { parseAs: 'buffer' }, async (_: unknown, bytes: Buffer) =>
    toText(bytes),
  );
  app.addHook('onRequest', async (request) => {
    const [type = ''] = (request.headers['content-type'] ?? '').split(';');
    if (!types.includes(type.trim().toLowerCase())) {
      throw new HttpError(
        'UnsupportedMediaTypeException',
        `The body must be rows, one JSON object a line: send it with "Content-Type: ${types[0]}".`,
      );
    }
    refuseCompressed(request);
  });
  app.setErrorHandler((error) => {
    const refused = error instanceof Error && 'code' in error ? error.code : null;
    throw refused === 'FST_ERR_CTP_BODY_TOO_LARGE' ? tooLarge() : error;
  });
}
