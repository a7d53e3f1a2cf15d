import type { FastifyInstance } from 'fastify';
import { exampleApp, exampleKey } from './example-app.ts';

/** An app and a key that it accepts. */
export async function openTestApp(): Promise<{ app: FastifyInstance; key: string }> {
  const app = exampleApp();
  await app.ready();
  return { app, key: exampleKey };
}
