import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { errorBody } from '../../src/contract/error-body.ts';
import { exampleAnswers, exampleApp, exampleKey, kpiQuestion } from './example-app.ts';
import { exchange, serving } from './serving.ts';

const post = `POST ${kpiQuestion.url} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${exampleKey}\r\nConnection: close\r\n`;
const json = 'Content-Type: application/json\r\n';

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['headers without end', `${post}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['two lengths', `${post}${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
  ['a negative length', `${post}${json}Content-Length: -1\r\n\r\n{}`, 400],
  [
    'a length and chunks',
    `${post}${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a broken chunk', `${post}${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, 400],
  ['an address with spaces', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['raw bytes in a header', `${post}X: a\0b\r\n\r\n`, 400],
  ['a key given twice', `${post}Authorization: Bearer other\r\n${json}Content-Length: 2\r\n\r\n{}`, 400],
  ['two content types', `${post}${json}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}`, 400],
  ['half a megabyte of address', `GET /${'a'.repeat(500_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
])('%s gets its refusal in the envelope, with a request id', async (_, bytes, status) => {
  const answer = await serving(exampleApp(), (port) => exchange(port, bytes));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toMatch(/x-request-id: [0-9a-f-]{36}/);
  expect(errorBody.parse(JSON.parse(body)).error.message).not.toBe('');
});

test.each([
  ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a strange expectation', 'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n'],
])('%s is answered as if nothing were amiss', async (_, bytes) => {
  const answer = await serving(exampleApp(), (port) => exchange(port, bytes));
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer.toLowerCase()).toContain('x-request-id');
});

test('a body larger than 1 MB is refused while it arrives in chunks', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const bytes = `${post}${json}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`;
  const answer = await serving(exampleApp(), (port) => exchange(port, bytes));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toContain('PayloadTooLargeException');
});

test('closing lets the questions under way finish', async () => {
  const app = exampleApp({
    ask: {
      ...exampleAnswers,
      'by-hour': async () => {
        await sleep(200);
        return [];
      },
    },
  });
  await serving(app, async (port) => {
    const asked = fetch(`http://127.0.0.1:${port}/v2/insights/bookings/by-hour`, {
      method: 'POST',
      headers: { authorization: `Bearer ${exampleKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(kpiQuestion.payload),
    });
    await sleep(50);
    const closed = app.close();
    expect((await asked).status).toBe(200);
    await closed;
  });
});
