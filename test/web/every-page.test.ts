import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { test } from './dashboard.ts';
import { everyPage } from './every-page.ts';
import { settled } from './settled.ts';

const folder = process.env.KEPI_TEST_SCREENSHOTS ?? fileURLToPath(new URL('screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });

for (const { name, path, act, ...opening } of everyPage) {
  for (const [theme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const) {
    test(`${name} is for everybody, ${theme} and ${width} wide`, async ({ open }) => {
      const page = await open(path, { ...opening, theme, width, height, stillness: 'reduce' });
      await act?.(page);
      await settled(page);
      await page.screenshot({
        path: join(folder, `${name}-${theme}-${width}.png`),
        fullPage: act === undefined,
      });
      // Colours are the same on a phone.
      if (theme === 'light' || width === 1440) await expectAccessible(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}
