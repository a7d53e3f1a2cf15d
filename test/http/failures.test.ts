import { expect, test } from 'vitest';
import { exampleAnswers, exampleApp, kpiQuestion } from './example-app.ts';

test('an unexpected failure is opaque: the caller gets the request id, the log the cause', async () => {
  const lines: string[] = [];
  const app = exampleApp({
    logger: { level: 'error', stream: { write: (line: string) => void lines.push(line) } },
    ask: {
      ...exampleAnswers,
      'kpi-stats': async () => {
        throw new Error('the disk is on fire');
      },
    },
  });
  const response = await app.inject(kpiQuestion);
  const id = response.headers['x-request-id'];
  expect(response.statusCode).toBe(500);
  expect(response.json().error).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    message: `There was an error; in the log it has the request id ${id}.`,
    details: { requestId: id },
  });
  expect(response.body).not.toContain('fire');
  expect(lines.join('')).toContain('the disk is on fire');
  expect(lines.join('')).toContain(id);
});

test('an error of some library with a status of its own in the fives stays opaque', async () => {
  const app = exampleApp({
    authenticate: async () => {
      throw Object.assign(new Error('upstream is secret'), { statusCode: 502 });
    },
  });
  const response = await app.inject(kpiQuestion);
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('secret');
});
