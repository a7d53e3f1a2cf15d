import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from './dashboard.ts';

test('the first page comes with less than 300 KB of JavaScript, gzipped', async ({ open }) => {
  const scripts: string[] = [];
  await open('/', {
    prepare: async (page) =>
      page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url())),
  });
  expect(scripts.length).toBeGreaterThan(1);
  const texts = await Promise.all(scripts.map(async (script) => (await fetch(script)).text()));
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(300_000);
});
