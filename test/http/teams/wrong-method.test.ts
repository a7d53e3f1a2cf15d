import { expect, test } from 'vitest';
import { exampleApp } from '../example-app.ts';

const app = exampleApp({});
const read = 'GET, HEAD';
const written = 'GET, HEAD, PUT';

const paths: readonly [path: string, allowed: string][] = [
  ['/api/public/teams/my', read],
  ['/api/public/teams/55/kpi', read],
  ['/api/public/teams/55/metrics', read],
  ['/api/public/teams/55/attendance', written],
  ['/api/public/teams/55/profile', written],
  ['/v1/teams/55/kpi', read],
  ['/v1/teams/55/records', read],
  ['/api/token', 'POST'],
];

const allowedBy = (header: unknown) => String(header).split(', ').sort().join(', ');

test.each(paths)('%s takes %s; of another method it says so', async (path, allowed) => {
  for (const method of ['DELETE', 'PATCH', ...(allowed === written ? [] : ['PUT'])] as const) {
    const response = await app.inject({ method: method as 'PUT', url: `${path}?_shape=Kpi` });
    expect([method, response.statusCode, allowedBy(response.headers.allow)]).toEqual([method, 405, allowed]);
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test.each([
  ['/api/public/teams/55/kpi', (message: string) => ({ Message: message })],
  ['/v1/teams/55/kpi', (message: string) => ({ error: { code: 'MethodNotAllowedException', message } })],
])('the body is that of the surface: %s', async (url, toBody) => {
  const response = await app.inject({ method: 'DELETE', url });
  expect(response.json()).toMatchObject(toBody(`Cannot DELETE ${url}: use GET, HEAD.`));
});

test.each([
  '/api/public/teams//kpi',
  '/api/public/teams/55/kpi/',
  '/api/public/teams/55/kpi/more',
  '/api/public/teams/55',
  '/v1/teams/55',
  '/v2/nothing',
])('where there is nothing it is a 404 for every method: %s', async (url) => {
  for (const method of ['DELETE', 'PUT', 'POST'] as const) {
    const response = await app.inject({ method, url });
    expect([response.statusCode, response.headers.allow]).toEqual([404, undefined]);
  }
});
