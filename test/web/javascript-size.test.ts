import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from './dashboard.ts';

test('the first page comes with less than 300 KB of JavaScript, gzipped', async ({ open }) => {
  const page = await open('/');
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(1);
  const texts = await Promise.all(scripts.map(async (script) => (await fetch(script)).text()));
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(300_000);
});
