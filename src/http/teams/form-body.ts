import type { FastifyInstance } from 'fastify';

/** In this scope a body is a form; any other is read as a form without fields. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parseAs = 'buffer' as const;
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs },
    async (_: unknown, bytes: Buffer) => new URLSearchParams(bytes.toString('utf8')),
  );
  app.addContentTypeParser('*', { parseAs }, async () => new URLSearchParams());
}

/** The form of a request, which need not have a body at all. */
export const toForm = (body: unknown): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
