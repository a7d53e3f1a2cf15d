import { expect, test } from 'vitest';
import { authorization, exampleApp, kpiQuestion } from './example-app.ts';

const app = exampleApp();

test('a page of any site may ask, without cookies, and may read our headers', async () => {
  const { headers } = await app.inject(kpiQuestion);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
  expect(String(headers['access-control-expose-headers']).split(', ')).toEqual([
    'kepi-semantics',
    'kepi-as-of',
    'kepi-events-waiting',
    'X-Request-Id',
    'X-RateLimit-Limit-Default',
    'X-RateLimit-Remaining-Default',
    'X-RateLimit-Reset-Default',
    'Retry-After',
    'Content-Disposition',
  ]);
});

test('a preflight needs no key and allows what a question needs', async () => {
  const response = await app.inject({
    method: 'OPTIONS',
    url: kpiQuestion.url,
    headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' },
  });
  expect(response.statusCode).toBe(204);
  expect(response.body).toBe('');
  expect(response.headers['access-control-allow-origin']).toBe('*');
  expect(response.headers['access-control-allow-methods']).toContain('POST');
  expect(response.headers['access-control-allow-headers']).toMatch(/Authorization.*kepi-semantics/);
});

test('errors can be read by a page of any site too', async () => {
  const { headers } = await app.inject({ ...kpiQuestion, headers: {} });
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['cache-control']).toBe('no-store');
});

test.each([
  ['POST', kpiQuestion.url],
  ['GET', kpiQuestion.url],
  ['GET', '/healthz'],
  ['GET', '/docs'],
  ['GET', '/docs/swagger-ui.css'],
  ['GET', '/openapi.json'],
  ['GET', '/nowhere'],
  ['GET', '/%'],
  ['GET', '/docs/%ff'],
] as const)('%s %s names its request and forbids sniffing and framing', async (method, url) => {
  const { headers } = await app.inject({
    method,
    url,
    headers: { ...authorization, 'x-request-id': 'mine' },
  });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('the health check answers as soon as the server serves, without a key', async () => {
  const response = await app.inject({ url: '/healthz' });
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
});

test('an unknown address is a 404 in the envelope, whatever its body', async () => {
  const payload = '{';
  const headers = { 'content-type': 'application/json' };
  const response = await app.inject({ method: 'POST', url: '/v2/nothing?x=1', headers, payload });
  expect(response.statusCode).toBe(404);
  expect(response.json()).toMatchObject({
    status: 'error',
    path: '/v2/nothing?x=1',
    error: { code: 'NotFoundException', message: 'Cannot POST /v2/nothing: there is nothing here.' },
  });
});

test.each([
  ['GET', kpiQuestion.url, 'POST'],
  ['DELETE', kpiQuestion.url, 'POST'],
  ['HEAD', kpiQuestion.url, 'POST'],
  ['POST', '/healthz', 'GET, HEAD'],
] as const)('%s %s is a 405 that says %s', async (method, url, allow) => {
  const response = await app.inject({ method, url });
  expect(response.statusCode).toBe(405);
  expect(response.headers.allow).toBe(allow);
  if (method !== 'HEAD') expect(response.json().error.code).toBe('MethodNotAllowedException');
});

test.each(['/%', '/%zz', '/v2/%E0%A4%A', '/v2/insights/%ff'])('the address %s is a 400', async (url) => {
  const response = await app.inject({ url });
  expect([response.statusCode, response.json().error?.code]).toEqual([400, 'BadRequestException']);
});
