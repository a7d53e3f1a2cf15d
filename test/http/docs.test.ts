import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/contract/openapi.ts';
import { exampleApp } from './example-app.ts';

const app = exampleApp();

test('the reference page loads everything from this server and may load nothing from elsewhere', async () => {
  const page = await app.inject({ url: '/docs' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(5);
  for (const address of addresses) {
    const url = new URL(String(address), 'http://localhost/docs');
    expect(url.host).toBe('localhost');
    const response = await app.inject({ url: url.pathname });
    expect([url.pathname, response.statusCode]).toEqual([url.pathname, 200]);
    expect(response.body.length).toBeGreaterThan(100);
  }
});

test('the page has no inline script and asks no validator', async () => {
  const page = await app.inject({ url: '/docs' });
  expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  expect((await app.inject({ url: '/docs/start.js' })).body).toContain('validatorUrl: null');
});

test.each(['package.json', 'swagger-initializer.js', '../package.json', '..%2fpackage.json', ''])(
  'nothing else of the folder is served: %j',
  async (file) => {
    const response = await app.inject({ url: `/docs/${file}` });
    expect([302, 400, 403, 404]).toContain(response.statusCode);
  },
);

test('the document is served as it is checked in, to pages of any site', async () => {
  const response = await app.inject({ url: '/openapi.json' });
  expect(response.headers['access-control-allow-origin']).toBe('*');
  expect(response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('the document names the public address where there is one', async () => {
  const publicUrl = 'https://kpi.example.com';
  const response = await exampleApp({ publicUrl }).inject({ url: '/openapi.json' });
  expect(response.json().servers).toEqual([{ url: publicUrl }]);
});
